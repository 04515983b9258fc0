// Reads what the tests have written with the programs it is for, and prints what these see of it.
//
// stdin: a list of [format, text] in JSON. stdout: a list as long, of what each text is to its
// program: {"title", "slides", "eras", "errors"} of TimelineJS, {"events", "header", "errors"} of
// Markwhen, what the front matter of a note holds.

import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { JSDOM } from "jsdom";
import { parse as parseYaml } from "yaml";
import { get, isEvent, parse, toArray } from "@markwhen/parser";

const here = new URL(".", import.meta.url).pathname;

/** TimelineJS as a module that node can run: its own has imports that only bundlers resolve. */
async function timelineConfig() {
  const folder = mkdtempSync(join(tmpdir(), "timelinejs-"));
  try {
    const outfile = join(folder, "config.mjs");
    await build({
      stdin: {
        contents:
          'export { TimelineConfig } from "@knight-lab/timelinejs/src/js/core/TimelineConfig.js"',
        resolveDir: here,
      },
      bundle: true,
      format: "esm",
      logLevel: "silent",
      outfile,
    });
    const { window } = new JSDOM("", { url: "https://example.org/" });
    const names = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis));
    for (const name of names) globalThis[name] = window[name];
    return (await import(pathToFileURL(outfile))).TimelineConfig;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let TimelineConfig;
async function timelinejs(text) {
  TimelineConfig ??= await timelineConfig();
  const config = new TimelineConfig(JSON.parse(text));
  config.validate();
  const plain = (slide) => ({
    headline: slide.text?.headline ?? "",
    text: slide.text?.text ?? "",
    start: slide.start_date?.data.date_obj.toISOString?.() ?? String(slide.start_date?.data.date_obj),
    end: slide.end_date ? slide.end_date.data.date_obj.toISOString?.() : "",
    group: slide.group ?? "",
    id: slide.unique_id,
  });
  return {
    title: config.title?.text?.headline ?? "",
    slides: config.events.map(plain),
    eras: (config.eras ?? []).map((era) => era.text?.headline ?? era.headline ?? ""),
    errors: config.messages.errors,
  };
}

function markwhen(text) {
  const read = parse(text);
  const events = toArray(read.events).flatMap(({ eventy, path }) => {
    if (!isEvent(eventy)) return [];
    const lane = get(read.events, path.slice(0, -1));
    return [
      {
        from: eventy.dateRangeIso.fromDateTimeIso,
        to: eventy.dateRangeIso.toDateTimeIso,
        title: eventy.firstLine.restTrimmed,
        tags: eventy.tags,
        lane: path.length > 1 ? lane.title : "",
        lines: eventy.supplemental.map((line) => line.raw),
      },
    ];
  });
  return { events, header: read.header, errors: read.parseMessages };
}

function note(text) {
  return parseYaml(text.split("---\n")[1]);
}

const readers = { timelinejs, markwhen, note };
const seen = [];
for (const [format, text] of JSON.parse(readFileSync(0, "utf8"))) {
  seen.push(await readers[format](text));
}
process.stdout.write(JSON.stringify(seen));
