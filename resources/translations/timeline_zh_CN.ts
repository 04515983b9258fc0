<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActorForm</name>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person, a state or an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As your readers know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country, or its code of two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure all of this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reader should mind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActorPage</name>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these {n} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes part in 1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes part in {n} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back to the event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActorPages</name>
    <message>
        <source>This actor can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActorPicker</name>
    <message>
        <source>A person, a state or an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody who takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the new actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New actor “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the new actor is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActorRow</name>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge Actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On it hang {uses}. The events stay, without it; the quotes stay with its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actors can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was known of {name} goes to the actor chosen here, and the name becomes another name of that one. What moves with it: {uses}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is {name} as well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merging of {name} into {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new actor {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActorsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ew Actor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackgroundCheck</name>
    <message>
        <source>Checking the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkEditing</name>
    <message>
        <source>Nothing to change: it is all so already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events can&apos;t be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importance of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lanes of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verification of {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardButtons</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the &amp;Source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Something typed about {titles} could not be kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault} What was typed about “{title}” waits there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Show {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationForm</name>
    <message>
        <source>Choose a source, or paste one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one source alone here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source is cited so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the one that is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says of the event, or why to doubt it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it bears the event out, contradicts it, or tells what lay around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citation of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new citation of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new citations of {n} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. 3, minute 12…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Edit the date given by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the date given by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event&apos;s date rests on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>As it is written there: last summer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the source that gives this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its date over for the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is then said to be dated by this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event then has this date instead of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event&apos;s date rests on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how the source words the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why they mean this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date given by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date given by {name}, taken for the event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events at this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollapsibleNote</name>
    <message>
        <source>Shortened on the screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompleterPopup</name>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyEvents</name>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are too many to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events can&apos;t be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{copied} as a table: too much to be pasted as events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events are selected. No more than {most} can be copied at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>2 Aug 2022, summer 2022, before June 2022…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a code: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event: {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteLaneDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move its events to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other lane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>+{n} more than the canvas draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes, sources and related events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to read its quotes and sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiskWait</name>
    <message>
        <source>Writing to the disk…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftPopup</name>
    <message>
        <source>A lane, or the name of a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditButton</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Events from a File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of {name} is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronologies as JSON (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is being changed just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can&apos;t be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events can&apos;t be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addition of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>All lanes are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventCommands</name>
    <message>
        <source>deletion of {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventHeading</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source is named for the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTableHeader</name>
    <message>
        <source>&amp;Reset Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort &amp;By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;he Other Way Round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>deletion of the quote of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the citation of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the date given by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the quote of {name} from this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the relation to {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. Press Esc again to give up what is typed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Copied: it can be pasted as an image or as SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture at this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be copied: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be printed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no printer: save a PDF, and print that elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFooter</name>
    <message>
        <source>&amp;Save {format}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a paper for its size to print the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visible range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2023, or Aug 2022 – June 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events, &amp;quotes and sources as data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large text and marks are drawn in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend of the mar&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;nly the selected events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, to be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG, to be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, nu&amp;mbered, below the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds the events shown, to be read again; no kept texts, no notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent &amp;background</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Picture copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Add filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindReplace</name>
    <message>
        <source>Nothing to change: it is all so already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of “{sought}” in {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replacement of “{sought}” by “{by}” in {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FloatingPicker</name>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>&amp;Clear History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since the history begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialogs</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the history of the whole chronology?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of this chronology&apos;s history that go: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what is beyond that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can&apos;t be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chronology is open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed, and when, is forgotten. The chronology stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message>
        <source>Show what was changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobProcess</name>
    <message>
        <source>its process ended ({code})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Change Single Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They work while the canvas has the focus. Press another key:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanePicker</name>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lane…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Delete lane {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it: {events}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of lane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lanes can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in no lane is drawn in the first one, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour of lane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion of lane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new lane {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order of lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming of lane {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag lanes into order, or press Alt+Up and Alt+Down. This is the order of the chronology; lanes that were moved on the canvas alone follow it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ew Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new lane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanesField</name>
    <message>
        <source>No lane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Another program has replaced {path}. All that is shown is gone when you leave it, unless you save it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in memory alone, for no file could be made for it. What was changed is gone when you leave it, unless you save it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no longer there. All that is shown is gone when you leave it, unless you save it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>&amp;Copy All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has gone wrong inside the program so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong inside the program, the latest last. It may name files of yours; nothing of it is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>Fewer fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Nothing here is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language tag “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewWindows</name>
    <message>
        <source>Open in New Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeRow</name>
    <message>
        <source>An office needs dates that can be read: this one is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office: foreign minister…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Chronologies (*.chronology *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelCards</name>
    <message>
        <source>Add a date that a source gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quotes bear on this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sources are given for this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relate to an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is not related to another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteEvents</name>
    <message>
        <source>There are no events on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events can&apos;t be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chronology can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events are selected. No more than {most} can be cut or duplicated at once, and no more than {mib} MiB of what they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}; {differing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}; {n} of them not on the canvas as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Created on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The properties can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of home time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming to {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock times of events are told by the clocks of these zones too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the quote of {speaker} with its citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the quote of {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the quote of {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the source {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named “{name}” in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source text kept, not matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source text not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translated by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>A quote needs its source: choose or paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the time: {office}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either choose a quote that is here, or type a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign minister, spokesperson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is that these are the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is another: a senior official…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New actor “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the exact words: en, zh…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or a quote that is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press conference, interview, Beijing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks will be part of the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quote is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the words mean, for the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which reports agree, what was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who put it so: the ministry, the paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it: name or body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it? Save again to keep the quote without a speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of a quote of that source, or of any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new quote of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordField</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Another program has replaced {path}. All that is shown can be saved elsewhere; until then nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has written over {path}. It was too large to be kept in memory as well; look for a copy of before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the New File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put It Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no longer in use elsewhere. Open it again to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no longer there. All that is shown can be saved; until then nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} Make room for it, or save it elsewhere and go on there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message>
        <source>Edit the relation to {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the relation to {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Choose another event than this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other event by its title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are related so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how they are related.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What joins them, in a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the two leads to, answers or cancels the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads to, cancels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new relation to {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other → this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation to {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this → other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>&amp;Among</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace in Texts of Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Out {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {n} places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Copy saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is this very file, and saved. Choose another name for a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be saved there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search events, people, quotes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>An event can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events can&apos;t be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Lanes may not be up to date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Find a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeOptions</name>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sheet of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pi&amp;xels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;eset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resol&amp;ution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of {paper}, glued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;idth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the citation of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the source {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the citation of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source of a quote or a date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceField</name>
    <message>
        <source>Else what was pasted becomes one more source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, web address, BibTeX, CSL-JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New source “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one source alone here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the one that is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was pasted is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new source {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{uses}. Its citations, its quotes and the dates it gives go with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste a source first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableContents</name>
    <message>
        <source>Sorting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>This event has no date, so it is not on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is not on the canvas: its lanes are hidden, or filtered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Remove the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Merge Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events can&apos;t be filtered so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tag takes in {tag}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion of tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merging of tag {tag} into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming of tag {tag} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, and will have the one chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new name is given on all events; one that is in use joins both tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has a tag yet. Tags are given in the panel of an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeZoneRow</name>
    <message>
        <source>Asia/Shanghai, Beijing, Paris…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>No event of this chronology has a date ({n} in all).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chronology has no events yet. Double-click here or choose Event &gt; New Event to make the first; File &gt; Add Events from a File brings some in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndatedPane</name>
    <message>
        <source>No undated event fits what is asked: clear the filters to see them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndatedTray</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the undated events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the axis until they have a date: Enter to give one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the axis, for they have no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated · {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoReveal</name>
    <message>
        <source>Redid {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undid {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change is in an event that the filter hides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change is in an event whose lane is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event has no date: the table lists it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event that is being edited stays here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedEventText</name>
    <message>
        <source>{fault} What was typed about “{title}” waits in its form.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedText</name>
    <message>
        <source>Something could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was typed about “{title}” and not kept: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was typed about “{title}”, which is no more: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed and not kept waits until “{title}” is opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed here before is back, and not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A file can also be dropped on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move in time, Ctrl and wheel to zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sample. Click an event to read who said what, word for word, and where it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← → go from event to event, F shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Choose a text to look in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking… {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes stay as they were said: nothing is replaced in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about_texts</name>
    <message>
        <source>Version {version}

A timeline of diplomacy in which every mark can be checked.

MIT licence. Built with PySide6 {qt} (LGPL), NumPy {numpy} (BSD), msgspec (BSD), python-dateutil (Apache, BSD), bibtexparser (MIT), on Python {python}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>argparse_texts</name>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished">选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished">位置参数</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished">用法：</translation>
    </message>
</context>
<context>
    <name>bulk_texts</name>
    <message>
        <source>&amp;Lanes</source>
        <translation type="unfinished">泳道(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as they are; commas between</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>canvas_texts</name>
    <message>
        <source>{n} relations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli_texts</name>
    <message>
        <source>A timeline of diplomacy in which every mark can be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A0 to A5, Letter or Tabloid; landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE is a .chronology or our JSON; &apos;sample&apos; is the shipped chronology. Without a command it opens in a window; without FILE that is the last chronology.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .chronology, our JSON, or &apos;sample&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a window shows one file, and {name} is no command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an argument is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dots per inch (default 300 on paper, else 96)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarge what is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first date shown, as EDTF or in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last date shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lay a PDF over sheets of this paper, to be glued together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number the marks, list their sources below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prove that this build has all it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the events shown, their quotes and sources into the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say below the lanes what the marks mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what is in a chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show where an error came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size in pixels (default 1920x1080)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id of an event to mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the title above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these events alone, by id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what lanes stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a picture; needs no display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wrong}; see &apos;{program} --help&apos;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;About Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change Events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished">编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit Lanes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished">文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold the Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished">转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished">帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide the Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation type="unfinished">泳道(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Last Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relate to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select All Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show All Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished">视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What Followed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom to the Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd Events from a File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;Quote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;Source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Date &amp;Given…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k along a Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chan&amp;ge Single Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cle&amp;ar Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy P&amp;icture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Titles and &amp;Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier &amp;within Its Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eve&amp;nt</source>
        <translation type="unfinished">事件(&amp;N)</translation>
    </message>
    <message>
        <source>Event Ta&amp;ble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every event has a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filte&amp;r…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find something first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow a Relat&amp;ion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;o to Date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by &amp;Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by &amp;People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by Sour&amp;ces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Lane &amp;Above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Lane &amp;Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is lost: save it elsewhere first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later w&amp;ithin Its Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less &amp;Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meas&amp;ure Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure something first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;to Lane…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the Lane &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the Lane &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the Lane &amp;Above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the Lane &amp;Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt in This Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next with the Sa&amp;me Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lane is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Longer Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;in New Window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;ge Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page La&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan &amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan Late&amp;r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious in This Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previo&amp;us with the Same Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proper&amp;ties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rea&amp;d the Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All in This &amp;Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Only What &amp;Was Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single-&amp;Key Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single-key commands are off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chronology is still being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chronology is open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated Eve&amp;nts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Led &amp;Here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>date_texts</name>
    <message>
        <source>A day is kept here, without the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year has four digits, or BCE or CE behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: click, Down, or Alt and the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as the words of an undated event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date can be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: keep the words, undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is another day of the week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That month has no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time, {time}, is kept with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has {n} readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of a period has no dates of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words stay beside it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>edit_texts</name>
    <message>
        <source>an event without a title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export_texts</name>
    <message>
        <source>Grows to {n} sheets for {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grows to {width} × {height} px for {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grows to {width} × {height} px, {n} sheets, for {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sheet of {paper}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large: no image can have {width} × {height} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large: no page can be {width} × {height} px, which is more than 5 m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too small for a timeline at this scale: it takes {width} × {height} px or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sheets of {paper}: {rows} rows of {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>No source is called “{name}”: make it in Edit &gt; Sources first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>filter_texts</name>
    <message>
        <source>&amp;From a Date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until a Date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Without Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lane hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, as 14 Nov 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person, state or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also June 2023, spring 2023, 1972, or 2022-11-14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found for “{words}”: 1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found for “{words}”: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which date on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events can&apos;t be filtered so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is left out by filters or hidden lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until which date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With &amp;Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Sou&amp;rces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without Qu&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{named} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lanes hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>form_texts</name>
    <message>
        <source>14:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A city, for example Beijing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City, or the venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: from the weekday in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is that this is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the date is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a state that lasts: defence talks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words, for the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source, if one says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker&apos;s name in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports or disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date they mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of the timeline that it stands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title or office, as the source gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit, call, statement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reader should mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where room is scarce, the more important events keep their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it took place, is planned, was called off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which reports agree, what was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a day is kept here, without a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: choose which date is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: “{words}” can&apos;t be read as a date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>go_to_texts</name>
    <message>
        <source>A date, as 14 Nov 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also June 2023, spring 2023, 1972, 44 BCE, or 2022-11-14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event without a date is in no lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet. It needs a year, of four digits or with BCE or CE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier with {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No later event with {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of its lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last event of its lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next event can&apos;t be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be read in several ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event names no actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {actor}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>grouping_texts</name>
    <message>
        <source>People and sources can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>history_texts</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed once, on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {n} times, last on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>label</name>
    <message>
        <source>Title of the chronology</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lane_texts</name>
    <message>
        <source>&amp;Edit Lanes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show All Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold All &amp;Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide All O&amp;thers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move U&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;Top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>language_texts</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline will be in the system&apos;s language when it is opened the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline will be in {language} when it is opened the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} – draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loading_texts</name>
    <message>
        <source>Preparing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>measure_texts</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from one instant to another, or click both. Esc ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two overlap in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} from one to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} from the earlier one to the start of the later one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} from the end of the earlier one to the later one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} from the end of the earlier one to the start of the later one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mouse</name>
    <message>
        <source>Change its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click its arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click where nothing is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an edge of its window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag its handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag its heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag its ring there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag its window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag on the axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag one of them there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a text where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a selected event end later, or make a span of a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure Time, then drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from one to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move selected events in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move selected events to another lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start or end of a selected span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move what is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a lane&apos;s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the details of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the table of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relate the selected event to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all events of an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one more, or one less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more or less time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort, or turn the order round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to a stretch of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom where the pointer is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>move_texts</name>
    <message>
        <source>&amp;Cancel the Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drop the Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep as a Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 century</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 decade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 millennium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date like this can&apos;t be an end of a span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the lane&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it was moved it was dated {date}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events move between lanes only while they are grouped by lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first of its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the last of its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane to move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date can be written there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other event has this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other lane is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now after {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now before {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one event alone to move it within its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order can&apos;t be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lane above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lane below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This end is open or unknown: give it a date first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event stands in no lane of the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many events have this date to put them into an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the words for the date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the words for the dates?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date there is nothing to move: give it one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a source says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not on the canvas: its lanes are hidden, or filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move of {what} to another lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves by centuries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves by days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves by decades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves by millennia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves by months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves by seasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves by years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new end of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new start of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} centuries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} decades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} millennia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of the events have words for their dates, which fit these alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} seasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is dated {date} for a reason: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>new_event_texts</name>
    <message>
        <source>Added without a date: it stands among the undated, not on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added, but not on the canvas: its lanes are hidden, or filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the event, Escape takes the draft back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (a first lane)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not added yet: add it, or close the window again to find it here later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will name nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will stand in “No source” until a citation is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is only where you are: type the right one, or clear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date can be read in several ways: choose the one that is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not added: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new event {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} will take part in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>{part} in view, of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palette_texts</name>
    <message>
        <source>A command, or a date to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>panel_texts</name>
    <message>
        <source>(no date by itself)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day after this ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From memory: it was written down without being looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one source: a single report says so, and nothing else confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified: nobody has checked it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: reports that don&apos;t copy each other, or an official record, agree on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dated by {claim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>during this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echoed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended 1 day earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {n} days earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>includes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>led here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned before as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postponed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postpones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rescheduled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reschedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responds to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day this ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took place as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{city} time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days after this ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{relation} this event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relation_texts</name>
    <message>
        <source>1 event followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event led here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A type, or one of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event to relate to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “{event}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other event has a title like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded that came of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded that followed from this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded that led to this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest: {events}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relations can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relation can&apos;t be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relation is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events led here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{origin}” … “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{type}”, a type of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>row_texts</name>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>search_texts</name>
    <message>
        <source>1 more is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters the events; a chip takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event says “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {n} events for the first search… {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best {m} of {n} events. Enter goes on through all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one event that says “{words}” is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {n} events that say “{words}” are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word, a name or a few words of a quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{i} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>selection_texts</name>
    <message>
        <source>All in {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tagged {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events can&apos;t be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._more</name>
    <message>
        <source>Show {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._view</name>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length}, from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--portrait goes with --paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tile goes with a .pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is shown can be saved elsewhere: File, Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has locked it, and does not tell its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronologies (*.chronology)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronologies as JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each change is on disk when it is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be changed in the window that had it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is saved by itself from its first change on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was opened for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt can&apos;t be loaded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading only: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program went wrong ({fault}). Help &gt; Show the Log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of version {theirs}, and this program changes those up to {ours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file, or its folder, is write-protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change was not made; all that is shown is on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program broke off while it opened {path}, so this is the sample. File &gt; Open Recent opens the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room to tell other programs that it is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in memory alone: changes are gone when it is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so long a name changes can&apos;t be saved safely; take a shorter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a newer version of the program made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of {width} × {height} pixels is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use by {program} on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can&apos;t be locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no window can be shown; &apos;export&apos; writes a picture without one ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading {name}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>reading {name}: {percent} %, {n} {event|events}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the first starts {first}, the last {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no display for a window; &apos;export&apos; writes a picture without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this can be read as {readings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this event is not among those shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a fault of the program: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a date that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too small for this timeline: {width} × {height} pixels are the least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing is not allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (rescued)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {actor|actors}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation type="unfinished">
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {lane|lanes}</source>
        <translation type="unfinished">
            <numerusform>{n} 条泳道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {relation|relations}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {source|sources}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{option} {number}: from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: no chronology could be made of it: {reason}. The file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: reading broke off: {fault}. The file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {reason}. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {reason}. The file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {record} {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} on {host} has it, as process {number}. Close it there to change it here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>source_texts</name>
    <message>
        <source>10.1080/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2, revised…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {n} more that can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Based on this other source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BibTeX can&apos;t be read here: bibtexparser 2 or later is needed, not {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be read as a date, kept as worded: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City of the publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description, where it has no title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editors, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which to which: 45–67</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is that it says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISSN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, for its key stands there twice: {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks for italics and the like taken out of: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name with its particle or suffix as one family name: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record of RIS: {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a source: {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a web address, CSL-JSON, BibTeX or RIS: {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not whole as BibTeX: {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not whole as JSON ({detail}): {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the book: 978…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the journal, in its volume: 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the journal, or of the work: 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the journal: 1234-5678</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the report, treaty or document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press release, working paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this took too long, so it was given up: {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readout, transcript, press report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record group, box, folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newspaper, journal or site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one whose report it repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publishing house, agency or ministry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary that it gives of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title before it was translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be read ({detail}): {raw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translators, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type not known, so “document” stands there: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video, microfilm, print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reader should mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is: statement of the ministry, 5 August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of it was seen, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps it: National Archives…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With commands of LaTeX that no text stands for, kept as written: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a field of its own, kept under its name: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, zh…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>webpage, article-newspaper, book, speech…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>table_texts</name>
    <message>
        <source>Sort by {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>Becomes a span: {dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to another event to relate this one to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to let it end earlier or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to let it start earlier or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room here for one more event. Click to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room here for {n} more events. Click to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event began earlier and goes on here. Click to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {lane}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lane} folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lane} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lane} is lane {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lane} unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} active here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} events began earlier and go on here. Click to list them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} to {lane}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>whole</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window_texts</name>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;{n} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the longer sample, 2021–23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this timeline as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text will be at {n} % when Timeline is opened the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
