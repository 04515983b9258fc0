<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message numerus="yes">
        <source>{n} as before</source>
        <translation>
            <numerusform>{n} 个没有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed on both sides</source>
        <translation>
            <numerusform>{n} 个两边都已更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed only there</source>
        <translation>
            <numerusform>{n} 个仅在文件中更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} deleted here</source>
        <translation>
            <numerusform>{n} 个在此处已删除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} like {another event|other events}</source>
        <translation>
            <numerusform>{n} 个看起来像其他事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new {event|events}</source>
        <translation>
            <numerusform>{n} 个新事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} no longer there</source>
        <translation>
            <numerusform>{n} 个文件中已不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other {record|records} changed</source>
        <translation>
            <numerusform>{n} 条其他记录已更改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorChip</name>
    <message>
        <source>{actor},</source>
        <translation>{actor}、</translation>
    </message>
</context>
<context>
    <name>ActorForm</name>
    <message>
        <source>&amp;Country</source>
        <translatorcomment>This whole translation is a draft that awaits a native reader.</translatorcomment>
        <translation>国家(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Verification</source>
        <translation>核实情况(&amp;V)</translation>
    </message>
    <message>
        <source>A person, a state or an organisation</source>
        <translation>个人、国家或组织</translation>
    </message>
    <message>
        <source>Add a Name</source>
        <translation>添加名称</translation>
    </message>
    <message>
        <source>Add an Office</source>
        <translation>添加职务</translation>
    </message>
    <message>
        <source>As your readers know it</source>
        <translation>读者所熟知的名称</translation>
    </message>
    <message>
        <source>Country, or its code of two letters</source>
        <translation>国家，或其两位字母代码</translation>
    </message>
    <message>
        <source>How sure all of this is</source>
        <translation>以上内容的可靠程度</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>What a reader should mind</source>
        <translation>需提醒读者注意之处</translation>
    </message>
</context>
<context>
    <name>ActorPage</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Select them</source>
        <translation>选中这些事件</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>又作 {names}</translation>
    </message>
    <message>
        <source>‹ Back to the event</source>
        <translation>‹ 返回事件</translation>
    </message>
</context>
<context>
    <name>ActorPages</name>
    <message>
        <source>This actor can&apos;t be read</source>
        <translation>无法读取该参与方</translation>
    </message>
</context>
<context>
    <name>ActorPicker</name>
    <message>
        <source>A person, a state or an organisation</source>
        <translation>个人、国家或组织</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>填写参与方名称</translation>
    </message>
    <message>
        <source>Add somebody who takes part</source>
        <translation>添加参与方</translation>
    </message>
    <message>
        <source>Add the new actor</source>
        <translation>添加新的参与方</translation>
    </message>
    <message>
        <source>New actor “{name}”</source>
        <translation>新参与方“{name}”</translation>
    </message>
    <message>
        <source>What the new actor is</source>
        <translation>新参与方的类别</translation>
    </message>
</context>
<context>
    <name>ActorRow</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>{name} 的角色</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message>
        <source>Delete {name}?</source>
        <translation>删除“{name}”？</translation>
    </message>
    <message>
        <source>Merge Actors</source>
        <translation>合并参与方</translation>
    </message>
    <message>
        <source>On it hang {uses}. The events stay, without it; the quotes stay with its name.</source>
        <translation>与之相关的有：{uses}。事件会保留，但不再包含该参与方；引语会保留其名称。</translation>
    </message>
    <message>
        <source>The actors can&apos;t be read</source>
        <translation>无法读取参与方</translation>
    </message>
    <message>
        <source>The names can&apos;t be read</source>
        <translation>无法读取名称</translation>
    </message>
    <message>
        <source>What was known of {name} goes to the actor chosen here, and the name becomes another name of that one. What moves with it: {uses}.</source>
        <translation>“{name}”的已有资料将归入此处所选的参与方，其名称成为后者的别名。一并转移的有：{uses}。</translation>
    </message>
    <message>
        <source>Who is {name} as well?</source>
        <translation>“{name}”与谁是同一方？</translation>
    </message>
    <message>
        <source>change of {name}</source>
        <translation>更改“{name}”</translation>
    </message>
    <message>
        <source>deletion of {name}</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>merging of {name} into {other}</source>
        <translation>将“{name}”并入“{other}”</translation>
    </message>
    <message>
        <source>new actor {name}</source>
        <translation>新建参与方“{name}”</translation>
    </message>
</context>
<context>
    <name>ActorsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>合并(&amp;M)…</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Find an actor</source>
        <translation>查找参与方</translation>
    </message>
    <message>
        <source>N&amp;ew Actor</source>
        <translation>新建参与方(&amp;E)</translation>
    </message>
</context>
<context>
    <name>BackgroundCheck</name>
    <message>
        <source>Checking the file…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
</context>
<context>
    <name>BulkEditing</name>
    <message>
        <source>Nothing to change: it is all so already</source>
        <translation>无需更改：已全部如此</translation>
    </message>
    <message>
        <source>These events can&apos;t be changed</source>
        <translation>无法更改这些事件</translation>
    </message>
    <message>
        <source>change of {what}</source>
        <translation>更改 {what}</translation>
    </message>
    <message>
        <source>importance of {what}</source>
        <translation>更改 {what} 的重要性</translation>
    </message>
    <message>
        <source>lanes of {what}</source>
        <translation>更改 {what} 的泳道</translation>
    </message>
    <message>
        <source>status of {what}</source>
        <translation>更改 {what} 的状态</translation>
    </message>
    <message>
        <source>tags of {what}</source>
        <translation>更改 {what} 的标签</translation>
    </message>
    <message>
        <source>verification of {what}</source>
        <translation>更改 {what} 的核实情况</translation>
    </message>
</context>
<context>
    <name>CardButtons</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the &amp;Source…</source>
        <translation>编辑来源(&amp;S)…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>来源…</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Something typed about {titles} could not be kept yet.</source>
        <translation>有关 {titles} 的输入内容尚未能保存。</translation>
    </message>
    <message>
        <source>{fault} What was typed about “{title}” waits there.</source>
        <translation>{fault}有关“{title}”的输入内容仍保留在该处。</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>All that rests on the text stands as before.</source>
        <translation>以此文本为据的内容均与之前一致。</translation>
    </message>
    <message>
        <source>Nothing rests on the words of this source yet.</source>
        <translation>尚无内容以此来源的文字为据。</translation>
    </message>
    <message>
        <source>What this changes is being looked for …</source>
        <translation>正在查找由此引起的变化……</translation>
    </message>
</context>
<context>
    <name>CitationForm</name>
    <message>
        <source>Choose a source, or paste one.</source>
        <translation>请选择或粘贴一个来源。</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>New citation</source>
        <translation>新引证</translation>
    </message>
    <message>
        <source>Paste one source alone here.</source>
        <translation>此处只能粘贴一个来源。</translation>
    </message>
    <message>
        <source>This source is cited so already.</source>
        <translation>已有对该来源的相同引证。</translation>
    </message>
    <message>
        <source>Use the one that is here already</source>
        <translation>使用已有的来源</translation>
    </message>
    <message>
        <source>What it says of the event, or why to doubt it</source>
        <translation>该来源如何记述此事件，或为何存疑</translation>
    </message>
    <message>
        <source>Whether it bears the event out, contradicts it, or tells what lay around it</source>
        <translation>该来源是佐证、反驳此事件，还是交代背景</translation>
    </message>
    <message>
        <source>citation of {name}</source>
        <translation>引证“{name}”</translation>
    </message>
    <message>
        <source>new citation of {name}</source>
        <translation>新增对“{name}”的引证</translation>
    </message>
    <message>
        <source>p. 3, minute 12…</source>
        <translation>第3页、第12分钟…</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Date the event by the date given by {name}</source>
        <translation>以 {name} 给出的日期为事件定日期</translation>
    </message>
    <message>
        <source>Date the event by this…</source>
        <translation>以此为事件定日期…</translation>
    </message>
    <message>
        <source>Edit the date given by {name}</source>
        <translation>编辑“{name}”所载日期</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Read the date given by {name}</source>
        <translation>阅读 {name} 给出的日期</translation>
    </message>
    <message>
        <source>Remove the date given by {name}</source>
        <translation>移除“{name}”所载日期</translation>
    </message>
    <message>
        <source>The event&apos;s date rests on this</source>
        <translation>事件日期以此为据</translation>
    </message>
    <message>
        <source>by the clocks of {place}</source>
        <translation>按{place}当地时间</translation>
    </message>
    <message>
        <source>no date by itself</source>
        <translation>本身不构成日期</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>As it is written there: last summer…</source>
        <translation>照录原文：去年夏天…</translation>
    </message>
    <message>
        <source>Choose the source that gives this date.</source>
        <translation>请选择记载此日期的来源。</translation>
    </message>
    <message>
        <source>Date given</source>
        <translation>所载日期</translation>
    </message>
    <message>
        <source>New date given</source>
        <translation>新增所载日期</translation>
    </message>
    <message>
        <source>Take its date over for the event</source>
        <translation>将其日期用作事件日期</translation>
    </message>
    <message>
        <source>The event is then said to be dated by this source</source>
        <translation>事件日期将注明以此来源为据</translation>
    </message>
    <message>
        <source>The event then has this date instead of its own</source>
        <translation>事件将改用此日期</translation>
    </message>
    <message>
        <source>The event&apos;s date rests on this</source>
        <translation>事件日期以此为据</translation>
    </message>
    <message>
        <source>Type how the source words the date.</source>
        <translation>请输入来源中对日期的表述。</translation>
    </message>
    <message>
        <source>Where that day was: Washington, Asia/Tokyo…</source>
        <translation>那一天所在之处：华盛顿、东京……</translation>
    </message>
    <message>
        <source>Why they mean this date</source>
        <translation>为何指这一日期</translation>
    </message>
    <message>
        <source>date given by {name}</source>
        <translation>“{name}”所载日期</translation>
    </message>
    <message>
        <source>date given by {name}, taken for the event</source>
        <translation>“{name}”所载日期，用作事件日期</translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>Events at this place</source>
        <translation>此处的事件</translation>
    </message>
</context>
<context>
    <name>CollapsibleNote</name>
    <message>
        <source>Shortened on the screen</source>
        <translation>屏幕上已缩略</translation>
    </message>
    <message>
        <source>Shortened on the screen. {meaning}</source>
        <translation>屏幕上已缩略。{meaning}</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Column {name} is: {what}</source>
        <translation>列“{name}”是：{what}</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Order of day and month</source>
        <translation>日与月的顺序(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>读取后</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Columns of a Sheet</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Names of &amp;columns in</source>
        <translation>列名所在(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>分隔符(&amp;P)</translation>
    </message>
    <message>
        <source>The same rows as they will be read</source>
        <translation>同样的行，按将要读取的样子</translation>
    </message>
    <message>
        <source>The sheet as it stands</source>
        <translation>表格原样</translation>
    </message>
</context>
<context>
    <name>CompareTextsDialog</name>
    <message>
        <source>&amp;Newer text</source>
        <translation>较新文本(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Older text</source>
        <translation>较旧文本(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Compare Texts</source>
        <translation>比较文本</translation>
    </message>
    <message>
        <source>No source has two kept texts to be compared.</source>
        <translation>没有一个来源保存有两份文本可供比较。</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Both have the same words</source>
        <translation>两者文字相同</translation>
    </message>
    <message>
        <source>Both texts, with what is removed and added</source>
        <translation>两份文本，标出删去与增加之处</translation>
    </message>
    <message>
        <source>Next Change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Previous Change</source>
        <translation>上一处改动</translation>
    </message>
</context>
<context>
    <name>CompleterPopup</name>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>ContentOptions</name>
    <message>
        <source>&amp;Key to the marks</source>
        <translation>标记图例(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Mark the selected event</source>
        <translation>标出所选事件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>A date, as 27 November 2026</source>
        <translation>日期，如2026年11月27日</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>All, numbered</source>
        <translation>全部列出并编号</translation>
    </message>
    <message>
        <source>As in the view: a halo, or a frame around its bar</source>
        <translation>与视图中相同：光晕，或条形外的边框</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Central ones alone</source>
        <translation>仅核心事件</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详略</translation>
    </message>
    <message>
        <source>Events, &amp;quotes and sources as data</source>
        <translation>以数据嵌入事件、引语和来源(&amp;Q)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>On a line</source>
        <translation>合为一行</translation>
    </message>
    <message>
        <source>Range and numbers</source>
        <translation>范围和数量</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stand out, with a caption</source>
        <translation>突出显示并附说明</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>The file holds all events of the picture, and how it shows them, to be opened again; no kept texts, no notes</source>
        <translation>文件包含图片的全部事件及其显示方式，可再次打开；不含保存的原文和备注</translation>
    </message>
    <message>
        <source>Title of the picture</source>
        <translation>图片标题</translation>
    </message>
    <message>
        <source>Who made it, and for whom</source>
        <translation>制作者及委托方</translation>
    </message>
    <message>
        <source>Without minor ones</source>
        <translation>不含次要事件</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>&amp;Compare…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Chronologies (*.chronology *.json);;All files (*)</source>
        <translation>年表 (*.chronology *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Compare it to take what differs, or open it in place of this one.</source>
        <translation>可以比较并采用不同之处，或打开它以取代当前年表。</translation>
    </message>
    <message>
        <source>Compare with a Copy</source>
        <translation>与副本比较</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>这里</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>副本中</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>These can&apos;t be merged</source>
        <translation>无法合并</translation>
    </message>
    <message>
        <source>This can&apos;t be compared</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>This is the file that is shown here.</source>
        <translation>这就是此处显示的文件。</translation>
    </message>
    <message>
        <source>merge with {name}</source>
        <translation>与 {name} 合并</translation>
    </message>
    <message>
        <source>{name} has changed meanwhile. Compare it again.</source>
        <translation>{name} 在此期间已更改。请重新比较。</translation>
    </message>
    <message>
        <source>{name} holds the same</source>
        <translation>{name} 的内容相同</translation>
    </message>
    <message>
        <source>{name} is a copy of what is shown</source>
        <translation>{name} 是所显示年表的副本</translation>
    </message>
</context>
<context>
    <name>CopyEvents</name>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>These are too many to copy</source>
        <translation>数量过多，无法复制</translation>
    </message>
    <message>
        <source>These events can&apos;t be copied</source>
        <translation>无法复制这些事件</translation>
    </message>
    <message>
        <source>{copied} as a table: too much to be pasted as events</source>
        <translation>{copied}，以表格形式：数量过多，无法作为事件粘贴</translation>
    </message>
</context>
<context>
    <name>CountTabs</name>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export Document or Data</source>
        <translation>导出文档或数据</translation>
    </message>
    <message>
        <source>There is no event to be written.</source>
        <translation>没有可写入的事件。</translation>
    </message>
    <message>
        <source>What stays behind</source>
        <translation>不会写入的内容</translation>
    </message>
</context>
<context>
    <name>DataExport</name>
    <message>
        <source>Save {format}</source>
        <translation>保存{format}</translation>
    </message>
    <message>
        <source>There can be no picture: {reason}.</source>
        <translation>无法生成图片：{reason}。</translation>
    </message>
    <message>
        <source>This can&apos;t be exported</source>
        <translation>无法导出</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>DataOptions</name>
    <message>
        <source>&amp;Citations</source>
        <translation>引注格式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Picture of these events on top</source>
        <translation>开头附上这些事件的图片(&amp;P)</translation>
    </message>
    <message>
        <source>APA</source>
        <translation>APA</translation>
    </message>
    <message>
        <source>All &amp;fields, to be read again</source>
        <translation>全部字段，可再次读入(&amp;F)</translation>
    </message>
    <message>
        <source>As the &amp;table shows them</source>
        <translation>与表格显示的一致(&amp;T)</translation>
    </message>
    <message>
        <source>Chicago Notes</source>
        <translation>芝加哥注释格式</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>MLA</source>
        <translation>MLA</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>纸张(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DateBasisDialog</name>
    <message>
        <source>&amp;Date the Event</source>
        <translation>为事件定日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Why this one?</source>
        <translation>为何用这个？(&amp;W)</translation>
    </message>
    <message>
        <source>By &amp;which date given is “{title}” to be dated?</source>
        <translation>“{title}”应以哪个给出的日期为准？(&amp;W)</translation>
    </message>
    <message>
        <source>Date by One Given</source>
        <translation>以给出的日期定日期</translation>
    </message>
    <message>
        <source>It stays with the date. It may be left empty, for all the dates can hold.</source>
        <translation>它与日期一同保存。各日期可以并存，因此可留空。</translation>
    </message>
    <message>
        <source>the date now</source>
        <translation>现在的日期</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>2 Aug 2022, summer 2022, before June 2022…</source>
        <translation>2022-08-02、2022-08、2022…</translation>
    </message>
    <message>
        <source>As a code: {code}</source>
        <translation>代码形式：{code}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Show as a Code</source>
        <translation>以代码显示</translation>
    </message>
    <message>
        <source>The event: {date}</source>
        <translation>事件：{date}</translation>
    </message>
</context>
<context>
    <name>DatingByClaims</name>
    <message>
        <source>No source gives a date for this event.</source>
        <translation>没有来源为此事件给出日期。</translation>
    </message>
    <message>
        <source>This can&apos;t be its date</source>
        <translation>这不能作为它的日期</translation>
    </message>
    <message>
        <source>This event can&apos;t be read</source>
        <translation>无法读取此事件</translation>
    </message>
    <message>
        <source>date of {title}</source>
        <translation>{title} 的日期</translation>
    </message>
</context>
<context>
    <name>DaySlider</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Each is an edit of its own, which can be undone. Esc stops it.</source>
        <translation>每一项都是一次单独的修改，可以撤销。按 Esc 停止。</translation>
    </message>
</context>
<context>
    <name>DeleteLaneDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Move its events to</source>
        <translation>将其中的事件移到(&amp;M)</translation>
    </message>
    <message>
        <source>Delete Lane</source>
        <translation>删除泳道</translation>
    </message>
    <message>
        <source>No other lane</source>
        <translation>没有其他泳道</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The chronology can&apos;t be checked</source>
        <translation>无法审核此年表</translation>
    </message>
    <message>
        <source>This event is not there any more</source>
        <translation>该事件已不存在</translation>
    </message>
    <message>
        <source>questioning of a finding</source>
        <translation>重新质疑一项问题</translation>
    </message>
    <message>
        <source>waiving of a finding</source>
        <translation>放行一项问题</translation>
    </message>
</context>
<context>
    <name>DeskDetail</name>
    <message>
        <source>Choose a finding to see it in full.</source>
        <translation>选择一项以查看全部内容。</translation>
    </message>
    <message>
        <source>It concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation>该问题的全部内容</translation>
    </message>
    <message>
        <source>Waived, because</source>
        <translation>不予追究的理由</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Mend…</source>
        <translation>改正(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Question Again</source>
        <translation>重新质疑(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Waive…</source>
        <translation>放行(&amp;W)…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在审核…</translation>
    </message>
    <message>
        <source>Desk Check</source>
        <translation>编辑审核</translation>
    </message>
    <message>
        <source>Find in what is questioned</source>
        <translation>在所质疑的内容中查找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing to question</source>
        <translation>没有可质疑之处</translation>
    </message>
    <message>
        <source>What is questioned</source>
        <translation>被质疑的内容</translation>
    </message>
    <message>
        <source>Why is this right as it is?</source>
        <translation>为何现在这样是对的？</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Quotes, sources and related events</source>
        <translation>引语、来源和关联事件</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Select an event to read its quotes and sources.</source>
        <translation>选择一个事件以阅读其引语和来源。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>DiskWait</name>
    <message>
        <source>Writing to the disk…</source>
        <translation>正在写入磁盘…</translation>
    </message>
</context>
<context>
    <name>DraftPopup</name>
    <message>
        <source>A lane, or the name of a new one</source>
        <translation>泳道，或新泳道的名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新事件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>EditButton</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>重做{what}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>撤销{what}(&amp;U)</translation>
    </message>
    <message>
        <source>Add Events from a File</source>
        <translation>从文件添加事件</translation>
    </message>
    <message>
        <source>Added {name}</source>
        <translation>已添加“{name}”</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>正在添加 {name}</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在添加…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All of {name} is here already</source>
        <translation>“{name}”中的内容均已存在</translation>
    </message>
    <message>
        <source>All that can be added ({suffixes})</source>
        <translation>所有可添加的文件 ({suffixes})</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>正在更改…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Something else is being changed just now.</source>
        <translation>当前正在进行其他更改。</translation>
    </message>
    <message>
        <source>These can&apos;t be changed</source>
        <translation>无法更改这些内容</translation>
    </message>
    <message>
        <source>These events can&apos;t be added</source>
        <translation>无法添加这些事件</translation>
    </message>
    <message>
        <source>This can&apos;t be changed</source>
        <translation>无法更改</translation>
    </message>
    <message>
        <source>This can&apos;t be done again</source>
        <translation>无法重做</translation>
    </message>
    <message>
        <source>This can&apos;t be undone</source>
        <translation>无法撤销</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>addition of {name}</source>
        <translation>添加“{name}”</translation>
    </message>
    <message>
        <source>{what} · {keys} undoes it</source>
        <translation>{what} · 按 {keys} 撤销</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>A double click on this canvas begins an event, too.</source>
        <translation>在此画布上双击也可起草事件。</translation>
    </message>
    <message>
        <source>Drop a file here, or paste an article or a table</source>
        <translation>把文件拖到这里，或粘贴一篇文章、一张表格</translation>
    </message>
    <message>
        <source>This chronology has no events yet</source>
        <translation>此年表尚无事件</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>All lanes are hidden.</source>
        <translation>所有泳道均已隐藏。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No event fits these filters.</source>
        <translation>没有符合筛选条件的事件。</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>显示所有泳道</translation>
    </message>
</context>
<context>
    <name>EventCommands</name>
    <message>
        <source>deletion of {what}</source>
        <translation>删除 {what}</translation>
    </message>
</context>
<context>
    <name>EventHeading</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>标签：{tags}</translation>
    </message>
    <message>
        <source>{channel}:</source>
        <translation>{channel}：</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>EventTableHeader</name>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort &amp;By</source>
        <translation>排序依据(&amp;B)</translation>
    </message>
    <message>
        <source>T&amp;he Other Way Round</source>
        <translation>反向排序(&amp;H)</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is typed here is kept when you go on. Press Esc again to give it up.</source>
        <translation>继续操作时，此处输入的内容会保留。再按一次 Esc 即可放弃。</translation>
    </message>
</context>
<context>
    <name>EvidenceForms</name>
    <message>
        <source>deletion of the quote of {name}</source>
        <translation>删除“{name}”的引语</translation>
    </message>
    <message>
        <source>removal of the citation of {name}</source>
        <translation>移除对“{name}”的引证</translation>
    </message>
    <message>
        <source>removal of the date given by {name}</source>
        <translation>移除“{name}”所载日期</translation>
    </message>
    <message>
        <source>removal of the quote of {name} from this event</source>
        <translation>从此事件移除“{name}”的引语</translation>
    </message>
    <message>
        <source>removal of the relation to {title}</source>
        <translation>移除与“{title}”的关联</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Copied: it can be pasted as an image or as SVG.</source>
        <translation>已复制：可作为图像或 SVG 粘贴。</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>无图片</translation>
    </message>
    <message>
        <source>No picture at this size</source>
        <translation>此尺寸下无法生成图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print Picture</source>
        <translation>打印图片</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>The picture could not be copied: {reason}.</source>
        <translation>无法复制图片：{reason}。</translation>
    </message>
    <message>
        <source>The picture could not be printed: {reason}.</source>
        <translation>无法打印图片：{reason}。</translation>
    </message>
    <message>
        <source>This system has no printer: save a PDF, and print that elsewhere.</source>
        <translation>本系统没有打印机：请保存为 PDF，再到别处打印。</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>无法写入“{name}”：{reason}。</translation>
    </message>
</context>
<context>
    <name>ExportFooter</name>
    <message>
        <source>&amp;Save {format}…</source>
        <translation>保存 {format}(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>Choose a paper for its size to print the picture</source>
        <translation>要打印图片，请在尺寸中选择纸张</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File format</source>
        <translation>文件格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Visible range</source>
        <translation>可见范围(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Whole chronology</source>
        <translation>整个年表(&amp;W)</translation>
    </message>
    <message>
        <source>2023, or Aug 2022 – June 2023</source>
        <translation>2023 或 2022-08/2023-06</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dates of the picture</source>
        <translation>图片的日期范围</translation>
    </message>
    <message>
        <source>How large text and marks are drawn in the picture</source>
        <translation>图片中文字和标记的大小</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>No event is selected</source>
        <translation>未选中事件</translation>
    </message>
    <message>
        <source>O&amp;nly the selected events</source>
        <translation>仅所选事件(&amp;N)</translation>
    </message>
    <message>
        <source>PDF, to be printed</source>
        <translation>PDF，用于打印</translation>
    </message>
    <message>
        <source>PNG, an image</source>
        <translation>PNG，图像</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>缩放(&amp;C)</translation>
    </message>
    <message>
        <source>SVG, to be edited</source>
        <translation>SVG，可再编辑</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Transparent &amp;background</source>
        <translation>透明背景(&amp;B)</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Reading the data of the events…</source>
        <translation>正在读取事件的数据…</translation>
    </message>
    <message>
        <source>The picture could not be copied</source>
        <translation>无法复制图片</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Add filter…</source>
        <translation>添加筛选…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {text}</source>
        <translation>筛选：{text}</translation>
    </message>
    <message>
        <source>Remove filter: {text}</source>
        <translation>移除筛选：{text}</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此筛选</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>在此文本中查找</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Not in this text</source>
        <translation>此文本中没有</translation>
    </message>
    <message>
        <source>Went on from the other end</source>
        <translation>已从另一端继续</translation>
    </message>
</context>
<context>
    <name>FindReplace</name>
    <message>
        <source>Nothing to change: it is all so already</source>
        <translation>无需更改：已全部如此</translation>
    </message>
    <message>
        <source>removal of “{sought}” in {what}</source>
        <translation>移除 {what} 中的“{sought}”</translation>
    </message>
    <message>
        <source>replacement of “{sought}” by “{by}” in {what}</source>
        <translation>将 {what} 中的“{sought}”替换为“{by}”</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>All that is left is being accepted; Esc stops that</source>
        <translation>正在接受其余各项；按 Esc 停止</translation>
    </message>
    <message>
        <source>Dates and quotations are being looked for; Esc stops that</source>
        <translation>正在查找日期与引语；按 Esc 停止</translation>
    </message>
</context>
<context>
    <name>FloatingPicker</name>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>FoundEdits</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>dismissal of {words}</source>
        <translation>忽略 {words}</translation>
    </message>
    <message>
        <source>evidence from {words}</source>
        <translation>来自 {words} 的证据</translation>
    </message>
    <message>
        <source>new event of {words}</source>
        <translation>由 {words} 新建的事件</translation>
    </message>
    <message>
        <source>new quote {words}</source>
        <translation>新引语 {words}</translation>
    </message>
</context>
<context>
    <name>FoundHead</name>
    <message>
        <source>&amp;Find Dates and Quotations</source>
        <translation>查找日期与引语(&amp;F)</translation>
    </message>
    <message>
        <source>Alt+↓ Alt+↑ move too; Enter in the text shows the event</source>
        <translation>也可用 Alt+↓ Alt+↑ 移动；在文本中按 Enter 显示事件</translation>
    </message>
    <message>
        <source>Found here</source>
        <translation>此处所见</translation>
    </message>
    <message>
        <source>Say &amp;When It Was Written…</source>
        <translation>说明写作日期(&amp;W)…</translation>
    </message>
    <message>
        <source>{J} next, {K} previous, {A} accept, {N} as new, {X} dismiss, {O} other, 1–3 choose</source>
        <translation>{J} 下一项，{K} 上一项，{A} 接受，{N} 作为新事件，{X} 忽略，{O} 其他，1–3 选择</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中查找</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>没有这个名称的项目。</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>&amp;Clear History…</source>
        <translation>清除历史记录(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Show the Event</source>
        <translation>显示事件(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing was changed since the history begins.</source>
        <translation>自有历史记录以来未作更改。</translation>
    </message>
    <message>
        <source>Show &amp;Older</source>
        <translation>显示更早的记录(&amp;O)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>HistoryDialogs</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the history of the whole chronology?</source>
        <translation>清除整个年表的历史记录？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget what is beyond that?</source>
        <translation>清除超出此期限的记录？</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>History of {what}</source>
        <translation>“{what}”的历史记录</translation>
    </message>
    <message>
        <source>The history can&apos;t be changed</source>
        <translation>无法更改历史记录</translation>
    </message>
    <message>
        <source>The history can&apos;t be read</source>
        <translation>无法读取历史记录</translation>
    </message>
    <message>
        <source>This chronology is open for reading only</source>
        <translation>此年表以只读方式打开</translation>
    </message>
    <message>
        <source>This event is not there any more</source>
        <translation>该事件已不存在</translation>
    </message>
    <message>
        <source>What was changed, and when, is forgotten. The chronology stays as it is.</source>
        <translation>更改的内容和时间将被清除。年表本身保持不变。</translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message>
        <source>Show what was changed</source>
        <translation>显示更改内容</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>&amp;Add to This One</source>
        <translation>添加到当前年表(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Change Co&amp;lumns…</source>
        <translation>更改列(&amp;L)…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Open as &amp;New</source>
        <translation>作为新年表打开(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ImportReports</name>
    <message>
        <source>Nothing was imported into this chronology</source>
        <translation>这份年表没有导入过内容</translation>
    </message>
    <message>
        <source>The origin can&apos;t be read</source>
        <translation>无法读取来源</translation>
    </message>
    <message>
        <source>The reports can&apos;t be read</source>
        <translation>无法读取报告</translation>
    </message>
    <message>
        <source>There is no event of this</source>
        <translation>没有由此产生的事件</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There are no events on the clipboard</source>
        <translation>剪贴板上没有事件</translation>
    </message>
    <message>
        <source>This can&apos;t be pasted</source>
        <translation>无法粘贴</translation>
    </message>
</context>
<context>
    <name>JobProcess</name>
    <message>
        <source>its process ended ({code})</source>
        <translation>其进程已终止 ({code})</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import Again</source>
        <translation>再次导入</translation>
    </message>
</context>
<context>
    <name>KeepPagesDialog</name>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>获取(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Also those that &amp;were fetched before</source>
        <translation>也列出以前获取过的(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the Texts of Sources</source>
        <translation>保存来源的文本</translation>
    </message>
    <message>
        <source>Keep the ans&amp;wers too, as WARC files in</source>
        <translation>应答也存为 WARC 文件，位于(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing is sent before you press Fetch. Then each checked address is asked once, without cookies, and the words of its page are kept in the chronology.</source>
        <translation>按下“获取”之前不发送任何内容。之后对每个勾选的地址只请求一次，不带 Cookie，并把页面文字保存在年表中。</translation>
    </message>
    <message>
        <source>Pages of sources</source>
        <translation>来源的页面</translation>
    </message>
    <message>
        <source>Use A&amp;rchived Addresses</source>
        <translation>使用存档地址(&amp;R)</translation>
    </message>
</context>
<context>
    <name>KeepTextDialog</name>
    <message>
        <source>&amp;All of It</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>As the source says</source>
        <translation>以来源所载为准</translation>
    </message>
    <message>
        <source>As the source says: {date}</source>
        <translation>以来源所载为准：{date}</translation>
    </message>
    <message>
        <source>From Its Pa&amp;ge…</source>
        <translation>来自其页面(&amp;G)…</translation>
    </message>
    <message>
        <source>From a &amp;File…</source>
        <translation>来自文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Keep a Text</source>
        <translation>保存文本</translation>
    </message>
    <message>
        <source>Paste a text, choose a file, or drop one here.</source>
        <translation>粘贴文本、选择文件，或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>Pla&amp;ce</source>
        <translation>地点(&amp;C)</translation>
    </message>
    <message>
        <source>Pub&amp;lished</source>
        <translation>发布日期(&amp;L)</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Say first which source this text is of.</source>
        <translation>请先指明此文本属于哪个来源。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text &amp;Begins Here</source>
        <translation>文本由此开始(&amp;B)</translation>
    </message>
    <message>
        <source>Text &amp;Ends Here</source>
        <translation>文本到此结束(&amp;E)</translation>
    </message>
    <message>
        <source>The date can&apos;t be read.</source>
        <translation>无法读懂此日期。</translation>
    </message>
    <message>
        <source>The source has no date: 19 Jun 2023, June 2023…</source>
        <translation>来源没有日期：2023年6月19日、2023年6月…</translation>
    </message>
    <message>
        <source>The text is being kept…</source>
        <translation>正在保存文本…</translation>
    </message>
    <message>
        <source>Where “here” is in the text</source>
        <translation>“此处”在文本中的位置</translation>
    </message>
</context>
<context>
    <name>KeptReportDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reports of Imports</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>S&amp;how Event</source>
        <translation>显示事件(&amp;H)</translation>
    </message>
</context>
<context>
    <name>KeptTextsController</name>
    <message>
        <source>Keep the Text of a File</source>
        <translation>保存文件的文本</translation>
    </message>
    <message>
        <source>No text can be kept: this chronology can&apos;t be changed now.</source>
        <translation>无法保存文本：此年表现在不能更改。</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.xhtml *.docx *.odt *.pdf);;All files (*)</source>
        <translation>文本 (*.txt *.md *.html *.htm *.xhtml *.docx *.odt *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The source can&apos;t be read</source>
        <translation>无法阅读此来源</translation>
    </message>
    <message>
        <source>The text can&apos;t be kept</source>
        <translation>无法保存文本</translation>
    </message>
    <message>
        <source>kept text of {name}</source>
        <translation>保存的 {name} 的文本</translation>
    </message>
</context>
<context>
    <name>KeptTextsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Kept Texts</source>
        <translation>保存的文本</translation>
    </message>
    <message>
        <source>Kept texts</source>
        <translation>保存的文本</translation>
    </message>
    <message>
        <source>No text of a source is kept.</source>
        <translation>没有保存任何来源的文本。</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Change Single Keys</source>
        <translation>更改单键命令</translation>
    </message>
    <message>
        <source>Dismiss a Place</source>
        <translation>忽略一处</translation>
    </message>
    <message>
        <source>In the window that reads a source:</source>
        <translation>在阅读来源的窗口中：</translation>
    </message>
    <message>
        <source>Next Place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Other Place</source>
        <translation>另一处</translation>
    </message>
    <message>
        <source>Previous Place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Remember a Place</source>
        <translation>记住一处</translation>
    </message>
    <message>
        <source>They work while the canvas has the focus. Press another key:</source>
        <translation>焦点在画布上时有效。请按下另一个键：</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
</context>
<context>
    <name>KnownBar</name>
    <message>
        <source>An event is known from the day of the first source that it cites, quotes or has a date from, and planned until one tells what became of it; a line of communication, once one tells how it stands. An end is open until a source tells it. A source of a month or a year counts from the last day of that, for only then it is sure; one without a date from the day on which it was seen, else from when others had told of all that it names. What is confidential, or gives context alone, makes nothing known. Summary, place, tags, note and caption are not shown before all sources of an event are known. Title, kind, lanes, importance, who takes part and verification are as of today.</source>
        <translation>事件自其引用、引述或据以定日期的首个来源之日起为人所知；在有来源讲述其结果之前，显示为“计划”；沟通渠道则自有来源讲述其状况之日起。结束日期在有来源讲述之前保持未定。只有月份或年份的来源，自该月或该年最后一天算起，因为到那时才可确定；没有日期的来源自其被看到之日算起，否则自其他来源已讲述其涉及的全部事件之时算起。机密来源或仅提供背景的来源不使任何事为人所知。摘要、地点、标签、备注和图注在事件的所有来源为人所知之前不显示。标题、类别、泳道、重要性、参与方和核实情况以今日为准。</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>截至此日所知</translation>
    </message>
    <message>
        <source>It has no last day. Type a day, a month or a year.</source>
        <translation>它没有最后一天。请输入日、月或年。</translation>
    </message>
    <message>
        <source>Known on which day</source>
        <translation>截至哪一天所知</translation>
    </message>
    <message>
        <source>Show everything again (Esc)</source>
        <translation>重新显示全部 (Esc)</translation>
    </message>
    <message>
        <source>The day before on which something became known</source>
        <translation>前一个有新消息的日子</translation>
    </message>
    <message>
        <source>The next day on which something became known</source>
        <translation>后一个有新消息的日子</translation>
    </message>
</context>
<context>
    <name>LaneHeaders</name>
    <message>
        <source>{lane} folded</source>
        <translation>已折叠“{lane}”</translation>
    </message>
    <message>
        <source>{lane} hidden</source>
        <translation>已隐藏“{lane}”</translation>
    </message>
    <message>
        <source>{lane} is lane {place} of {total}</source>
        <translation>“{lane}”为第 {place} 条泳道，共 {total} 条</translation>
    </message>
    <message>
        <source>{lane} unfolded</source>
        <translation>已展开“{lane}”</translation>
    </message>
</context>
<context>
    <name>LanePicker</name>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>New lane</source>
        <translation>新泳道</translation>
    </message>
    <message>
        <source>New lane…</source>
        <translation>新泳道…</translation>
    </message>
</context>
<context>
    <name>LanesController</name>
    <message>
        <source>Delete lane {name}?</source>
        <translation>删除泳道“{name}”？</translation>
    </message>
    <message>
        <source>In it: {events}.</source>
        <translation>其中有 {events}。</translation>
    </message>
    <message>
        <source>Name of lane {name}</source>
        <translation>泳道“{name}”的名称</translation>
    </message>
    <message>
        <source>The lanes can&apos;t be read</source>
        <translation>无法读取泳道</translation>
    </message>
    <message>
        <source>What is in no lane is drawn in the first one, {name}.</source>
        <translation>不属于任何泳道的事件绘于第一条泳道“{name}”。</translation>
    </message>
    <message>
        <source>colour of lane {name}</source>
        <translation>更改泳道“{name}”的颜色</translation>
    </message>
    <message>
        <source>deletion of lane {name}</source>
        <translation>删除泳道“{name}”</translation>
    </message>
    <message>
        <source>new lane {name}</source>
        <translation>新建泳道“{name}”</translation>
    </message>
    <message>
        <source>order of lanes</source>
        <translation>更改泳道顺序</translation>
    </message>
    <message>
        <source>renaming of lane {name}</source>
        <translation>重命名泳道“{name}”</translation>
    </message>
</context>
<context>
    <name>LanesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Drag lanes into order, or press Alt+Up and Alt+Down. This is the order of the chronology; lanes that were moved on the canvas alone follow it again.</source>
        <translation>拖动以调整泳道顺序，或按 Alt+Up 和 Alt+Down。这是年表本身的顺序；仅在画布上移动过的泳道将重新遵循此顺序。</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>N&amp;ew Lane</source>
        <translation>新建泳道(&amp;E)</translation>
    </message>
    <message>
        <source>Name of the new lane</source>
        <translation>新泳道的名称</translation>
    </message>
</context>
<context>
    <name>LanesField</name>
    <message>
        <source>No lane</source>
        <translation>无泳道</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Another program has replaced {path}. All that is shown is gone when you leave it, unless you save it elsewhere.</source>
        <translation>另一程序已替换 {path}。除非另存到别处，否则离开后所示内容将全部丢失。</translation>
    </message>
    <message>
        <source>It is in memory alone, for no file could be made for it. What was changed is gone when you leave it, unless you save it elsewhere.</source>
        <translation>由于无法为其创建文件，内容仅存于内存中。除非另存到别处，否则离开后所作更改将丢失。</translation>
    </message>
    <message>
        <source>{path} is no longer there. All that is shown is gone when you leave it, unless you save it elsewhere.</source>
        <translation>{path} 已不存在。除非另存到别处，否则离开后所示内容将全部丢失。</translation>
    </message>
    <message>
        <source>“{title}” is not saved</source>
        <translation>“{title}”尚未保存</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Nothing says since when these were known</source>
        <translation>没有依据说明这些事件何时为人所知</translation>
    </message>
</context>
<context>
    <name>LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop reading (Esc)</source>
        <translation>停止读取 (Esc)</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>&amp;Copy All</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing has gone wrong inside the program so far.</source>
        <translation>程序内部至今未出现错误。</translation>
    </message>
    <message>
        <source>Show the &amp;Folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>What went wrong inside the program, the latest last. It may name files of yours; nothing of it is sent anywhere.</source>
        <translation>程序内部出现的错误，最新的在最后。其中可能提及您的文件名；任何内容都不会被发送出去。</translation>
    </message>
</context>
<context>
    <name>LossCounting</name>
    <message>
        <source>All but these columns: {columns}.</source>
        <translation>除以下各列外的全部内容：{columns}。</translation>
    </message>
    <message>
        <source>Counting: {done} of {total} events</source>
        <translation>正在统计：{done}/{total} 个事件</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Notes and kept texts, which are of today.</source>
        <translation>备注和留存文本，它们属于今天。</translation>
    </message>
    <message>
        <source>Nothing: it holds all that there is of them.</source>
        <translation>无：这些事件的全部内容都能保存。</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>MarkLegend</name>
    <message>
        <source>Legend of the Marks</source>
        <translation>标记图例</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>Fewer fields</source>
        <translation>较少字段</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Nothing here is called that.</source>
        <translation>没有这个名称的项目。</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language tag “{name}”</source>
        <translation>语言标签“{name}”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>NewWindows</name>
    <message>
        <source>Open in New Window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>These are too many to open</source>
        <translation>文件太多，无法全部打开</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened</source>
        <translation>无法打开此文件</translation>
    </message>
</context>
<context>
    <name>OfficeRow</name>
    <message>
        <source>An office needs dates that can be read: this one is not kept.</source>
        <translation>职务需要可识别的日期：此项未保存。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Office: foreign minister…</source>
        <translation>职务：外交部长…</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>All that can be opened ({suffixes})</source>
        <translation>所有可打开的文件 ({suffixes})</translation>
    </message>
    <message>
        <source>Chronologies (*.chronology *.json);;All files (*)</source>
        <translation>年表 (*.chronology *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Reading {name} was cancelled</source>
        <translation>已取消读取“{name}”</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened</source>
        <translation>无法打开此文件</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>PagesController</name>
    <message>
        <source>It has more words than are kept of one text.</source>
        <translation>其文字超出单份文本的保存上限。</translation>
    </message>
    <message>
        <source>Keep the Answers in a Folder</source>
        <translation>将应答保存到文件夹</translation>
    </message>
    <message>
        <source>The sources can&apos;t be read</source>
        <translation>无法读取来源</translation>
    </message>
    <message>
        <source>The text can&apos;t be kept</source>
        <translation>无法保存文本</translation>
    </message>
    <message>
        <source>There are more: the rest is listed next time.</source>
        <translation>还有更多：其余的下次列出。</translation>
    </message>
    <message>
        <source>asked…</source>
        <translation>请求中…</translation>
    </message>
    <message>
        <source>fetched before</source>
        <translation>以前获取过</translation>
    </message>
</context>
<context>
    <name>PanelCards</name>
    <message>
        <source>Add a date that a source gives</source>
        <translation>添加来源所载日期</translation>
    </message>
    <message>
        <source>Add a quote</source>
        <translation>添加引语</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Dates given</source>
        <translation>所载日期</translation>
    </message>
    <message>
        <source>No quotes bear on this event.</source>
        <translation>没有与此事件相关的引语。</translation>
    </message>
    <message>
        <source>No sources are given for this event.</source>
        <translation>此事件未注明来源。</translation>
    </message>
    <message>
        <source>Relate to an event</source>
        <translation>关联到其他事件</translation>
    </message>
    <message>
        <source>This event is not related to another.</source>
        <translation>此事件没有关联事件。</translation>
    </message>
</context>
<context>
    <name>PasteEvents</name>
    <message>
        <source>These are too many</source>
        <translation>数量过多</translation>
    </message>
    <message>
        <source>These events can&apos;t be copied</source>
        <translation>无法复制这些事件</translation>
    </message>
    <message>
        <source>This can&apos;t be pasted</source>
        <translation>无法粘贴</translation>
    </message>
    <message>
        <source>This chronology can&apos;t be read</source>
        <translation>无法读取此年表</translation>
    </message>
    <message>
        <source>cut of {what}</source>
        <translation>剪切 {what}</translation>
    </message>
    <message>
        <source>duplicate of {what}</source>
        <translation>创建 {what} 的副本</translation>
    </message>
    <message>
        <source>paste of {what}</source>
        <translation>粘贴 {what}</translation>
    </message>
    <message>
        <source>{said}; {differing}</source>
        <translation>{said}；{differing}</translation>
    </message>
    <message>
        <source>{what}: {reason}. Nothing was changed.</source>
        <translation>{what}：{reason}。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>PlaceEdits</name>
    <message>
        <source>place of words forgotten</source>
        <translation>忘记文字的位置</translation>
    </message>
    <message>
        <source>place of words in their source</source>
        <translation>文字在来源中的位置</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>Made for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>其他尺寸</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Created on {day}</source>
        <translation>创建于{day}</translation>
    </message>
    <message>
        <source>Last changed on {day}</source>
        <translation>最近更改于{day}</translation>
    </message>
    <message>
        <source>The properties can&apos;t be read</source>
        <translation>无法读取属性</translation>
    </message>
    <message>
        <source>change of home time zones</source>
        <translation>更改常用时区</translation>
    </message>
    <message>
        <source>change of the description</source>
        <translation>更改说明</translation>
    </message>
    <message>
        <source>renaming to {title}</source>
        <translation>重命名为“{title}”</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>说明(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Add a Zone</source>
        <translation>添加时区</translation>
    </message>
    <message>
        <source>Clock times of events are told by the clocks of these zones too.</source>
        <translation>事件时刻将同时以这些时区显示。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Home time zones</source>
        <translation>常用时区</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy {quote} of {speaker} with its citation</source>
        <translation>复制 {speaker} 的引语 {quote} 及其出处</translation>
    </message>
    <message>
        <source>Edit {quote} of {speaker}</source>
        <translation>编辑 {speaker} 的引语 {quote}</translation>
    </message>
    <message>
        <source>Its source is confidential: it stays out of every copy</source>
        <translation>其来源保密：不列入任何复制</translation>
    </message>
    <message>
        <source>Read these words in {name}</source>
        <translation>在 {name} 中查看这段原话</translation>
    </message>
    <message>
        <source>Read {quote} in its source: {state}</source>
        <translation>在来源中阅读 {quote}：{state}</translation>
    </message>
    <message>
        <source>Remove {quote} of {speaker}</source>
        <translation>移除 {speaker} 的引语 {quote}</translation>
    </message>
    <message>
        <source>Show the source {name}</source>
        <translation>显示来源“{name}”</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>发言者未具名</translation>
    </message>
    <message>
        <source>named “{name}” in the source</source>
        <translation>来源中称为“{name}”</translation>
    </message>
    <message>
        <source>translated by {name}</source>
        <translation>{name} 译</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>A quote needs its source: choose or paste it.</source>
        <translation>引语须有来源：请选择或粘贴。</translation>
    </message>
    <message>
        <source>At the time: {office}</source>
        <translation>时任：{office}</translation>
    </message>
    <message>
        <source>Either choose a quote that is here, or type a new one.</source>
        <translation>请选择已有的引语，或输入新的引语。</translation>
    </message>
    <message>
        <source>Foreign minister, spokesperson…</source>
        <translation>外交部长、发言人…</translation>
    </message>
    <message>
        <source>How sure it is that these are the words</source>
        <translation>原话的可靠程度</translation>
    </message>
    <message>
        <source>If it is another: a senior official…</source>
        <translation>如与上不同：一位高级官员…</translation>
    </message>
    <message>
        <source>New actor “{name}”</source>
        <translation>新参与方“{name}”</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新引语</translation>
    </message>
    <message>
        <source>Of the exact words: en, zh…</source>
        <translation>原话的语言：en、zh…</translation>
    </message>
    <message>
        <source>Or a quote that is here already</source>
        <translation>或选用已有的引语</translation>
    </message>
    <message>
        <source>Other words than those verified: compare them, and choose it again below.</source>
        <translation>与核实过的文字不同：请对照原文，然后在下方重新选择。</translation>
    </message>
    <message>
        <source>Press conference, interview, Beijing…</source>
        <translation>记者会、专访、北京…</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>The quotation marks will be part of the words.</source>
        <translation>引号将成为原话的一部分。</translation>
    </message>
    <message>
        <source>This quote is not here any more.</source>
        <translation>该引语已不存在。</translation>
    </message>
    <message>
        <source>Type the words first.</source>
        <translation>请先输入原话。</translation>
    </message>
    <message>
        <source>What the words mean, for the reader</source>
        <translation>供读者理解的译文</translation>
    </message>
    <message>
        <source>What was said, word for word</source>
        <translation>逐字记录的原话</translation>
    </message>
    <message>
        <source>Which reports agree, what was compared</source>
        <translation>哪些报道相符，作过哪些比对</translation>
    </message>
    <message>
        <source>Who put it so: the ministry, the paper…</source>
        <translation>译者：外交部、报社…</translation>
    </message>
    <message>
        <source>Who said it: name or body</source>
        <translation>发言者：人名或机构</translation>
    </message>
    <message>
        <source>Who said it? Save again to keep the quote without a speaker.</source>
        <translation>是谁说的？再次保存将保留无发言者的引语。</translation>
    </message>
    <message>
        <source>Words of a quote of that source, or of any</source>
        <translation>该来源或任意来源引语中的文字</translation>
    </message>
    <message>
        <source>new quote of {name}</source>
        <translation>新增“{name}”的引语</translation>
    </message>
    <message>
        <source>quote of {name}</source>
        <translation>“{name}”的引语</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>&amp;Keep Another Text…</source>
        <translation>保存另一份文本(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Open at These Words…</source>
        <translation>在这些文字处打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Accept the &amp;Rest</source>
        <translation>接受其余各项(&amp;R)</translation>
    </message>
    <message>
        <source>Dates resolve against</source>
        <translation>日期推算依据</translation>
    </message>
    <message>
        <source>Day not known…</source>
        <translation>日期不详…</translation>
    </message>
    <message>
        <source>No web address of this source is known.</source>
        <translation>此来源没有已知的网址。</translation>
    </message>
    <message>
        <source>Read a source</source>
        <translation>阅读来源</translation>
    </message>
</context>
<context>
    <name>ReaderWindow</name>
    <message>
        <source>IN THIS SOURCE</source>
        <translation>此来源中</translation>
    </message>
    <message>
        <source>Read a Source</source>
        <translation>阅读来源</translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text of the source</source>
        <translation>来源的文本</translation>
    </message>
    <message>
        <source>{reading} (press {O})</source>
        <translation>{reading}（按 {O}）</translation>
    </message>
</context>
<context>
    <name>RecordField</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Another program has replaced {path}. All that is shown can be saved elsewhere; until then nothing can be changed.</source>
        <translation>另一程序已替换 {path}。所示内容均可另存到别处；在此之前无法更改。</translation>
    </message>
    <message>
        <source>Another program has written over {path}. It was too large to be kept in memory as well; look for a copy of before.</source>
        <translation>另一程序已覆写 {path}。文件过大，未能同时保留在内存中；请查找此前的副本。</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Open the New File</source>
        <translation>打开新文件</translation>
    </message>
    <message>
        <source>Put It Back</source>
        <translation>恢复原文件</translation>
    </message>
    <message>
        <source>Save Elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>The file has gone</source>
        <translation>文件已消失</translation>
    </message>
    <message>
        <source>The file is free</source>
        <translation>文件已解除占用</translation>
    </message>
    <message>
        <source>The file was overwritten</source>
        <translation>文件已被覆写</translation>
    </message>
    <message>
        <source>The file was replaced</source>
        <translation>文件已被替换</translation>
    </message>
    <message>
        <source>{path} is no longer in use elsewhere. Open it again to change it.</source>
        <translation>{path} 已不再被占用。重新打开后即可更改。</translation>
    </message>
    <message>
        <source>{path} is no longer there. All that is shown can be saved; until then nothing can be changed.</source>
        <translation>{path} 已不存在。所示内容均可保存；在此之前无法更改。</translation>
    </message>
    <message>
        <source>{what} Make room for it, or save it elsewhere and go on there.</source>
        <translation>{what}请腾出空间，或另存到别处后继续。</translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message>
        <source>Edit the relation to {title}</source>
        <translation>编辑与“{title}”的关联</translation>
    </message>
    <message>
        <source>Remove the relation to {title}</source>
        <translation>移除与“{title}”的关联</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Choose another event than this one.</source>
        <translation>请选择本事件以外的事件。</translation>
    </message>
    <message>
        <source>Choose the other event by its title.</source>
        <translation>请按标题选择另一事件。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>New relation</source>
        <translation>新关联</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>另一事件</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>They are related so already.</source>
        <translation>两者已有相同的关联。</translation>
    </message>
    <message>
        <source>Type how they are related.</source>
        <translation>请输入两者的关联方式。</translation>
    </message>
    <message>
        <source>What joins them, in a sentence</source>
        <translation>用一句话说明两者的联系</translation>
    </message>
    <message>
        <source>Which of the two leads to, answers or cancels the other</source>
        <translation>两者中何者促成、回应或取消另一方</translation>
    </message>
    <message>
        <source>Words of its title</source>
        <translation>标题中的文字</translation>
    </message>
    <message>
        <source>leads to, cancels…</source>
        <translation>leads to、cancels…</translation>
    </message>
    <message>
        <source>new relation to {title}</source>
        <translation>新增与“{title}”的关联</translation>
    </message>
    <message>
        <source>other → this</source>
        <translation>另一事件 → 本事件</translation>
    </message>
    <message>
        <source>relation to {title}</source>
        <translation>与“{title}”的关联</translation>
    </message>
    <message>
        <source>this → other</source>
        <translation>本事件 → 另一事件</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>&amp;Among</source>
        <translation>范围(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Captions</source>
        <translation>图注(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>区分大小写(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Summaries</source>
        <translation>摘要(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Titles</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>全字匹配(&amp;W)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace &amp;by</source>
        <translation>替换为(&amp;B)</translation>
    </message>
    <message>
        <source>Replace in Texts of Events</source>
        <translation>在事件文本中替换</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Sort by “{column}”</source>
        <translation>按“{column}”排序</translation>
    </message>
    <message>
        <source>What was not read as it stands</source>
        <translation>未能照原样读取的内容</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>The text of this row</source>
        <translation>这一行的原文</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>&amp;Leave All</source>
        <translation>全部不采用(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take All</source>
        <translation>全部采用(&amp;T)</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>所有不同之处</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Find in the differences</source>
        <translation>在不同之处中查找</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Which differences</source>
        <translation>哪些不同之处</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Copy saved as {name}</source>
        <translation>副本已保存为“{name}”</translation>
    </message>
    <message>
        <source>It is this very file, and saved. Choose another name for a copy.</source>
        <translation>这就是当前文件，且已保存。请为副本另取名称。</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为“{name}”</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>This can&apos;t be saved there</source>
        <translation>无法保存到该处</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search events, people, quotes…</source>
        <translation>搜索事件、人物、引语…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
</context>
<context>
    <name>SegmentedSwitch</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}：{choice}</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>An event can&apos;t be read</source>
        <translation>无法读取某个事件</translation>
    </message>
    <message>
        <source>Left out by filters or hidden lanes</source>
        <translation>被筛选或隐藏的泳道排除</translation>
    </message>
    <message>
        <source>The events can&apos;t be found</source>
        <translation>找不到这些事件</translation>
    </message>
    <message>
        <source>This event can&apos;t be read</source>
        <translation>无法读取该事件</translation>
    </message>
    <message>
        <source>This event was not known on the day that is shown</source>
        <translation>在所显示的日期，此事件尚不为人所知</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>&amp;Date Given…</source>
        <translation>给出的日期(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Quote…</source>
        <translation>引语(&amp;Q)…</translation>
    </message>
    <message>
        <source>New &amp;Event…</source>
        <translation>新建事件(&amp;E)…</translation>
    </message>
    <message>
        <source>Of what is selected ({event}):</source>
        <translation>用所选文字（{event}）：</translation>
    </message>
    <message>
        <source>Of what is selected, for “{event}”:</source>
        <translation>用所选文字，关于“{event}”：</translation>
    </message>
    <message>
        <source>no event is selected in the timeline</source>
        <translation>时间线中未选择事件</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Lanes may not be up to date</source>
        <translation>泳道可能未更新</translation>
    </message>
</context>
<context>
    <name>SheetColumns</name>
    <message>
        <source>Choose the encoding in which the words can be read.</source>
        <translation>请选择能读出文字的编码。</translation>
    </message>
    <message>
        <source>Say which column has the date.</source>
        <translation>请指明哪一列是日期。</translation>
    </message>
    <message>
        <source>This sheet can&apos;t be read</source>
        <translation>无法读取此表格</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Legend of the Marks</source>
        <translation>标记图例</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>没有这个名称的项目。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示内容</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>How this picture was looked at can&apos;t be read: all that it holds is shown</source>
        <translation>无法读取这张图片的查看方式：显示其中包含的全部内容</translation>
    </message>
</context>
<context>
    <name>SizeOptions</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>方向(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>规格(&amp;R)</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>One sheet of its own</source>
        <translation>单独一张</translation>
    </message>
    <message>
        <source>Pi&amp;xels</source>
        <translation>像素(&amp;X)</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Pr&amp;eset</source>
        <translation>预设(&amp;E)</translation>
    </message>
    <message>
        <source>Resol&amp;ution</source>
        <translation>分辨率(&amp;U)</translation>
    </message>
    <message>
        <source>Sheets of {paper}, glued</source>
        <translation>{paper} 多张拼接</translation>
    </message>
    <message>
        <source>Tilin&amp;g</source>
        <translation>拼接(&amp;G)</translation>
    </message>
    <message>
        <source>W&amp;idth</source>
        <translation>宽度(&amp;I)</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>{paper} ({width} × {height} mm)</source>
        <translation>{paper}（{width} × {height} 毫米）</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Cite</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>Cite {name}</source>
        <translation>引证“{name}”</translation>
    </message>
    <message>
        <source>Edit the citation of {name}</source>
        <translation>编辑对“{name}”的引证</translation>
    </message>
    <message>
        <source>Edit the source {name}</source>
        <translation>编辑来源“{name}”</translation>
    </message>
    <message>
        <source>Keep Text…</source>
        <translation>保存文本…</translation>
    </message>
    <message>
        <source>Keep text of {name}…</source>
        <translation>保存 {name} 的文本…</translation>
    </message>
    <message>
        <source>Open {name}…</source>
        <translation>打开“{name}”…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Read {name}</source>
        <translation>阅读 {name}</translation>
    </message>
    <message>
        <source>Remove the citation of {name}</source>
        <translation>移除对“{name}”的引证</translation>
    </message>
    <message>
        <source>source of a quote or a date</source>
        <translation>引语或日期的来源</translation>
    </message>
</context>
<context>
    <name>SourceField</name>
    <message>
        <source>Else what was pasted becomes one more source</source>
        <translation>否则粘贴的内容将成为另一个来源</translation>
    </message>
    <message>
        <source>Here already: {names}</source>
        <translation>已有：{names}</translation>
    </message>
    <message>
        <source>Name, web address, BibTeX, CSL-JSON…</source>
        <translation>名称、网址、BibTeX、CSL-JSON…</translation>
    </message>
    <message>
        <source>New source “{name}”</source>
        <translation>新来源“{name}”</translation>
    </message>
    <message>
        <source>Paste one source alone here.</source>
        <translation>此处只能粘贴一个来源。</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>正在读取粘贴的内容…</translation>
    </message>
    <message>
        <source>Use the one that is here already</source>
        <translation>使用已有的来源</translation>
    </message>
    <message>
        <source>What was pasted is still being read.</source>
        <translation>粘贴的内容仍在读取中。</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>Stays out of all that is handed on</source>
        <translation>不列入任何对外提供的内容</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>SourceListView</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>SourceMatching</name>
    <message>
        <source>The source can&apos;t be read</source>
        <translation>无法阅读此来源</translation>
    </message>
</context>
<context>
    <name>SourceReader</name>
    <message>
        <source>The source can&apos;t be read</source>
        <translation>无法阅读此来源</translation>
    </message>
</context>
<context>
    <name>SourcesController</name>
    <message>
        <source>Delete {name}?</source>
        <translation>删除“{name}”？</translation>
    </message>
    <message>
        <source>Nothing names it</source>
        <translation>未被引用</translation>
    </message>
    <message>
        <source>The sources can&apos;t be read</source>
        <translation>无法读取来源</translation>
    </message>
    <message>
        <source>deletion of {name}</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>new source {name}</source>
        <translation>新建来源“{name}”</translation>
    </message>
    <message>
        <source>source {name}</source>
        <translation>更改来源“{name}”</translation>
    </message>
    <message>
        <source>{uses}. Its citations, its quotes and the dates it gives go with it.</source>
        <translation>{uses}。其引证、引语和所载日期将一并删除。</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Keep This Page’s Text…</source>
        <translation>保存此页面的文本(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;New source</source>
        <translation>新来源(&amp;N)</translation>
    </message>
    <message>
        <source>A new source</source>
        <translation>新来源</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>查找来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Type or paste a source first.</source>
        <translation>请先输入或粘贴来源。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No source is named for the date</source>
        <translation>日期未注明来源</translation>
    </message>
    <message>
        <source>Show on the timeline</source>
        <translation>在时间线上显示</translation>
    </message>
    <message>
        <source>Shows which sources give the date how, and how it was checked</source>
        <translation>显示各来源所载日期及核实方式</translation>
    </message>
    <message>
        <source>What led here?</source>
        <translation>此前因由？</translation>
    </message>
    <message>
        <source>date without a source</source>
        <translation>日期无来源</translation>
    </message>
    <message>
        <source>how it is known</source>
        <translation>如何得知</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Next event</source>
        <translation>下一个事件</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} / {total}</translation>
    </message>
</context>
<context>
    <name>TableContents</name>
    <message>
        <source>Sorting…</source>
        <translation>正在排序…</translation>
    </message>
    <message>
        <source>These events can&apos;t be read</source>
        <translation>无法读取这些事件</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>This event has no date, so it is not on the canvas</source>
        <translation>此事件没有日期，因此不在画布上</translation>
    </message>
    <message>
        <source>This event is not on the canvas: its lanes are hidden, or filtered</source>
        <translation>此事件不在画布上：其泳道已隐藏，或被筛选排除</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Remove the tag {tag}</source>
        <translation>移除标签“{tag}”</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Merge Tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>The events can&apos;t be filtered so</source>
        <translation>无法按此条件筛选事件</translation>
    </message>
    <message>
        <source>The tags can&apos;t be read</source>
        <translation>无法读取标签</translation>
    </message>
    <message>
        <source>Which tag takes in {tag}?</source>
        <translation>将“{tag}”并入哪个标签？</translation>
    </message>
    <message>
        <source>deletion of tag {tag}</source>
        <translation>删除标签“{tag}”</translation>
    </message>
    <message>
        <source>merging of tag {tag} into {name}</source>
        <translation>将标签“{tag}”并入“{name}”</translation>
    </message>
    <message>
        <source>renaming of tag {tag} to {name}</source>
        <translation>将标签“{tag}”重命名为“{name}”</translation>
    </message>
    <message>
        <source>{number}, and will have the one chosen here.</source>
        <translation>{number}，将改用此处所选的标签。</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>合并(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>A new name is given on all events; one that is in use joins both tags.</source>
        <translation>新名称将应用于所有事件；若名称已被使用，两个标签将合并。</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <source>No event has a tag yet. Tags are given in the panel of an event.</source>
        <translation>尚无事件带有标签。可在事件面板中添加标签。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>TextChanges</name>
    <message>
        <source>The source can&apos;t be read</source>
        <translation>无法读取来源</translation>
    </message>
</context>
<context>
    <name>TextDay</name>
    <message>
        <source>day and place of a text</source>
        <translation>文本的日期和地点</translation>
    </message>
</context>
<context>
    <name>TextDayDialog</name>
    <message>
        <source>&amp;Published</source>
        <translation>发布日期(&amp;P)</translation>
    </message>
    <message>
        <source>As the source says: {date}</source>
        <translation>以来源所载为准：{date}</translation>
    </message>
    <message>
        <source>Dates Resolve Against</source>
        <translation>日期推算依据</translation>
    </message>
    <message>
        <source>Pl&amp;ace</source>
        <translation>地点(&amp;A)</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>The date can&apos;t be read.</source>
        <translation>无法读懂此日期。</translation>
    </message>
    <message>
        <source>The source has no date: 19 Jun 2023, June 2023…</source>
        <translation>来源没有日期：2023年6月19日、2023年6月…</translation>
    </message>
    <message>
        <source>Where “here” is: it says when summer is</source>
        <translation>“此处”在何地：由此可知何时为夏季</translation>
    </message>
</context>
<context>
    <name>TextHead</name>
    <message>
        <source>&amp;Keep a Text…</source>
        <translation>保存文本(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>TimeZoneRow</name>
    <message>
        <source>Asia/Shanghai, Beijing, Paris…</source>
        <translation>Asia/Shanghai、Beijing、Paris…</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
</context>
<context>
    <name>UndatedPane</name>
    <message>
        <source>No undated event fits what is asked: clear the filters to see them</source>
        <translation>没有符合条件的未注明日期事件：清除筛选即可查看</translation>
    </message>
</context>
<context>
    <name>UndatedTray</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide the undated events</source>
        <translation>隐藏未注明日期的事件</translation>
    </message>
    <message>
        <source>Not on the axis until they have a date: Enter to give one</source>
        <translation>在注明日期前不显示在时间轴上：按 Enter 填写日期</translation>
    </message>
    <message>
        <source>Not on the axis, for they have no date</source>
        <translation>因没有日期而不在时间轴上</translation>
    </message>
    <message>
        <source>Undated events</source>
        <translation>未注明日期的事件</translation>
    </message>
</context>
<context>
    <name>UndoReveal</name>
    <message>
        <source>Redid {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>已重做</translation>
    </message>
    <message>
        <source>Undid {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>the change is in an event that the filter hides</source>
        <translation>所更改的事件被筛选隐藏</translation>
    </message>
    <message>
        <source>the change is in an event whose lane is hidden</source>
        <translation>所更改的事件位于已隐藏的泳道</translation>
    </message>
    <message>
        <source>the event has no date: the table lists it</source>
        <translation>该事件没有日期：可在表格中查看</translation>
    </message>
    <message>
        <source>the event that is being edited stays here</source>
        <translation>正在编辑的事件仍留在此处</translation>
    </message>
</context>
<context>
    <name>UnsavedEventText</name>
    <message>
        <source>{fault} What was typed about “{title}” waits in its form.</source>
        <translation>{fault}有关“{title}”的输入内容仍保留在其表单中。</translation>
    </message>
</context>
<context>
    <name>UnsavedText</name>
    <message>
        <source>Something could not be kept</source>
        <translation>部分内容无法保存</translation>
    </message>
    <message>
        <source>This was typed about “{title}” and not kept: {words}</source>
        <translation>有关“{title}”的以下输入内容未保存：{words}</translation>
    </message>
    <message>
        <source>This was typed about “{title}”, which is no more: {words}</source>
        <translation>“{title}”已不存在，有关它的输入内容为：{words}</translation>
    </message>
    <message>
        <source>What was typed and not kept waits until “{title}” is opened again</source>
        <translation>未保存的输入内容将保留到再次打开“{title}”时</translation>
    </message>
    <message>
        <source>What was typed here before is back, and not kept yet</source>
        <translation>此前的输入内容已恢复，尚未保存</translation>
    </message>
    <message>
        <source>What you type can&apos;t be written down: it goes with this window</source>
        <translation>您输入的内容无法写入磁盘，关闭此窗口后即丢失</translation>
    </message>
    <message>
        <source>What you typed could be written nowhere. Make room on the disk, or close the window again to give it up.</source>
        <translation>您输入的内容无处可写。请腾出磁盘空间；若再次关闭窗口，则放弃这些内容。</translation>
    </message>
</context>
<context>
    <name>UseCard</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>UseCards</name>
    <message>
        <source>Nothing rests on this source yet.</source>
        <translation>尚无内容以此来源为据。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>This is a sample. Click an event to read how its day is known, where it is written and, where words were seen, who said what.</source>
        <translation>这是示例。点击事件，可阅读其日期的依据、出自何处，以及（在见到原话时）谁说了什么。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
</context>
<context>
    <name>WrittenFile</name>
    <message>
        <source>Nothing on this system opens {path}.</source>
        <translation>系统中没有程序能打开 {path}。</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>已保存 {path}</translation>
    </message>
    <message>
        <source>This can&apos;t be opened</source>
        <translation>无法打开</translation>
    </message>
</context>
<context>
    <name>WrittenNote</name>
    <message>
        <source>Hide this</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>在文件夹中显示 {name}</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Choose a text to look in.</source>
        <translation>请选择要查找的文本。</translation>
    </message>
    <message>
        <source>It stands nowhere</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Looking… {share} %</source>
        <translation>正在查找… {share}%</translation>
    </message>
    <message>
        <source>Quotes stay as they were said: nothing is replaced in them.</source>
        <translation>引语保持原话：其中内容不会被替换。</translation>
    </message>
    <message>
        <source>Stopped at {share} %</source>
        <translation>已停止于 {share}%</translation>
    </message>
    <message>
        <source>The texts can&apos;t be read</source>
        <translation>无法读取文本</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>about_texts</name>
    <message>
        <source>About Timeline</source>
        <translation>关于 Timeline</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Version {version}

A timeline of diplomacy in which every mark can be checked.

MIT licence. Built with PySide6 {qt} (LGPL), NumPy {numpy} (BSD), msgspec (BSD), python-dateutil (Apache, BSD), bibtexparser (MIT), pypdfium2 (BSD, Apache), on Python {python}.</source>
        <translation>版本 {version}

每个标记皆可查证的外交时间线。

MIT 许可证。基于 PySide6 {qt} (LGPL)、NumPy {numpy} (BSD)、msgspec (BSD)、python-dateutil (Apache, BSD)、bibtexparser (MIT)、pypdfium2 (BSD, Apache) 构建，运行于 Python {python}。</translation>
    </message>
</context>
<context>
    <name>actor_texts</name>
    <message>
        <source>No source is called “{name}”: make it in Edit &gt; Sources first.</source>
        <translation>没有名为“{name}”的来源：请先在“编辑 &gt; 来源”中创建。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>没有事件</translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes}</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>appearance_texts</name>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>Text will be at {percent} % when Timeline is opened the next time.</source>
        <translation>下次打开 Timeline 时，文字大小将为 {percent}%。</translation>
    </message>
</context>
<context>
    <name>argparse_texts</name>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个参数</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个参数</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>忽略显式参数 %r</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>无效的%(type)s：%(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>无效的选项：%(value)r（可选：%(choices)s）</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与参数 %s 同时使用</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示此帮助信息并退出</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少以下必需参数：%s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数：%s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
</context>
<context>
    <name>bulk_texts</name>
    <message>
        <source>&amp;Importance</source>
        <translation>重要性(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>泳道归属(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove tags</source>
        <translation>移除标签(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Verification</source>
        <translation>核实情况(&amp;V)</translation>
    </message>
    <message>
        <source>Add &amp;tags</source>
        <translation>添加标签(&amp;T)</translation>
    </message>
    <message>
        <source>Add to the lane</source>
        <translation>加入该泳道</translation>
    </message>
    <message>
        <source>L&amp;ane</source>
        <translation>泳道(&amp;A)</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Leave as they are; commas between</source>
        <translation>保持不变；用逗号分隔</translation>
    </message>
    <message>
        <source>Put in this lane alone</source>
        <translation>仅放入该泳道</translation>
    </message>
    <message>
        <source>Take out of the lane</source>
        <translation>移出该泳道</translation>
    </message>
</context>
<context>
    <name>canvas_texts</name>
    <message numerus="yes">
        <source>No event of this chronology has a date ({n} in all).</source>
        <translation>
            <numerusform>此年表中没有事件注明日期（共 {n} 个）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>card_texts</name>
    <message numerus="yes">
        <source>Show {n} before</source>
        <translation>
            <numerusform>显示前 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show {n} more</source>
        <translation>
            <numerusform>再显示 {n} 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>change_texts</name>
    <message>
        <source>CITATION</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>DATE GIVEN</source>
        <translation>给出的日期</translation>
    </message>
    <message>
        <source>QUOTE</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>for “{quoted}” the text has “{kept}”</source>
        <translation>“{quoted}”在文本中为“{kept}”</translation>
    </message>
    <message>
        <source>it stands between other words now</source>
        <translation>现在它的上下文不同了</translation>
    </message>
    <message>
        <source>the text does not have “{quoted}”</source>
        <translation>文本中没有“{quoted}”</translation>
    </message>
    <message>
        <source>the text has “{kept}” besides</source>
        <translation>文本中另有“{kept}”</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{difference}: a negation, number or name</source>
        <translation>{difference}：涉及否定、数字或名称</translation>
    </message>
</context>
<context>
    <name>citation_texts</name>
    <message>
        <source>&amp;APA</source>
        <translation>APA(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Chicago Notes</source>
        <translation>Chicago 注释(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;MLA</source>
        <translation>MLA(&amp;M)</translation>
    </message>
    <message>
        <source>Citation St&amp;yle</source>
        <translation>引文格式(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>claim_texts</name>
    <message>
        <source>&amp;Date the Event by This…</source>
        <translation>以此为事件定日期(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Show It</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>+{n} more {date|dates} given</source>
        <translation>
            <numerusform>另有 {n} 个给出的日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+{n} that {gives|give} no date by {itself|themselves}</source>
        <translation>
            <numerusform>另有 {n} 个本身不含日期</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates given</source>
        <translation>给出的日期</translation>
    </message>
    <message>
        <source>It can&apos;t hold beside {claims}.</source>
        <translation>它不能与 {claims} 并存。</translation>
    </message>
    <message>
        <source>No source gives a date for this event.</source>
        <translation>没有来源为此事件给出日期。</translation>
    </message>
    <message>
        <source>Select an event to see the dates that its sources give.</source>
        <translation>选择一个事件，即可查看其来源给出的日期。</translation>
    </message>
    <message>
        <source>The event&apos;s date rests on this.</source>
        <translation>事件的日期以此为据。</translation>
    </message>
    <message>
        <source>can&apos;t both hold</source>
        <translation>不能并存</translation>
    </message>
    <message numerus="yes">
        <source>can&apos;t hold beside {n} others</source>
        <translation>
            <numerusform>不能与另外 {n} 个并存</numerusform>
        </translation>
    </message>
    <message>
        <source>can&apos;t hold beside {words}</source>
        <translation>不能与 {words} 并存</translation>
    </message>
    <message numerus="yes">
        <source>{n} {date|dates} given</source>
        <translation>
            <numerusform>{n} 个给出的日期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli_texts</name>
    <message>
        <source>&apos;day-first&apos; or &apos;month-first&apos;: how 3/4/2020 is read where its column does not tell</source>
        <translation>&apos;day-first&apos; 或 &apos;month-first&apos;：列中没有依据时 3/4/2020 如何读</translation>
    </message>
    <message>
        <source>A timeline of diplomacy in which every mark can be checked.</source>
        <translation>每个标记皆可查证的外交时间线。</translation>
    </message>
    <message>
        <source>A0 to A5, Letter or Tabloid; landscape</source>
        <translation>A0 至 A5、Letter 或 Tabloid；横向</translation>
    </message>
    <message>
        <source>A4 or Letter: the pages of a document (default: as usual in your region)</source>
        <translation>A4 或 Letter：文档的页面（默认：您所在地区的惯例）</translation>
    </message>
    <message>
        <source>FILE is a .chronology, our JSON, or what another program has written (&apos;formats&apos; names them); &apos;sample&apos; is the shipped chronology. Without a command it opens in a window; without FILE that is the last chronology.</source>
        <translation>FILE 为 .chronology、本程序的 JSON 或其他程序写出的文件（&apos;formats&apos; 列出这些格式）；&apos;sample&apos; 为自带的年表。不带命令时在窗口中打开；不带 FILE 时打开上次的年表。</translation>
    </message>
    <message>
        <source>a .chronology, our JSON, a file of another program, or &apos;sample&apos;</source>
        <translation>.chronology、本程序的 JSON、其他程序的文件，或 &apos;sample&apos;</translation>
    </message>
    <message>
        <source>a .chronology, our JSON, or &apos;sample&apos;</source>
        <translation>.chronology 文件、本程序的 JSON，或“sample”</translation>
    </message>
    <message>
        <source>a file of text, HTML, DOCX, ODT or PDF; &apos;-&apos; for standard input</source>
        <translation>文本、HTML、DOCX、ODT 或 PDF 文件；&apos;-&apos; 表示标准输入</translation>
    </message>
    <message>
        <source>a host of this machine or of a private network that may be asked</source>
        <translation>可以请求的本机或专用网络主机</translation>
    </message>
    <message>
        <source>a timeline of the events on top of a document</source>
        <translation>在文档顶部加上这些事件的时间线</translation>
    </message>
    <message>
        <source>a window shows one file, and {name} is no command</source>
        <translation>一个窗口只显示一个文件，而 {name} 不是命令</translation>
    </message>
    <message>
        <source>also those of which a text was fetched before</source>
        <translation>也包括以前获取过文本的来源</translation>
    </message>
    <message>
        <source>also what could be checked more easily</source>
        <translation>也列出可以更便于核查之处</translation>
    </message>
    <message>
        <source>an argument is empty</source>
        <translation>有一个参数为空</translation>
    </message>
    <message>
        <source>as of when the chronology is, at its foot</source>
        <translation>年表截至何时，位于图片底部</translation>
    </message>
    <message>
        <source>dots per inch (default 300 on paper, else 96)</source>
        <translation>每英寸点数（纸张默认 300，其他默认 96）</translation>
    </message>
    <message>
        <source>enlarge what is drawn</source>
        <translation>放大绘制内容</translation>
    </message>
    <message>
        <source>events of which importance are shown</source>
        <translation>显示哪些重要性的事件</translation>
    </message>
    <message>
        <source>fetch the pages of sources, and keep their words</source>
        <translation>获取来源的页面，并保存其文字</translation>
    </message>
    <message>
        <source>fetch them; without it their addresses are listed, and nothing is sent</source>
        <translation>获取页面；不带此项则只列出地址，不发送任何内容</translation>
    </message>
    <message>
        <source>find dates, quotations and speakers in a text</source>
        <translation>在文本中查找日期、引语和发言人</translation>
    </message>
    <message>
        <source>first date shown, as EDTF or in words</source>
        <translation>显示的起始日期，EDTF 或文字形式</translation>
    </message>
    <message>
        <source>first day of what repeats in a calendar</source>
        <translation>日历中重复项目的首日</translation>
    </message>
    <message>
        <source>float</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>for programs</source>
        <translation>供程序使用</translation>
    </message>
    <message>
        <source>how sources are named below: without a word, by number</source>
        <translation>下方如何注明来源：不带值时按编号列出</translation>
    </message>
    <message>
        <source>keep each answer there too, as a WARC file</source>
        <translation>每个应答也作为 WARC 文件存入此处</translation>
    </message>
    <message>
        <source>last date shown</source>
        <translation>显示的截止日期</translation>
    </message>
    <message>
        <source>last day of it (default: a year from today)</source>
        <translation>其末日（默认：从今天起一年）</translation>
    </message>
    <message>
        <source>lay a PDF over sheets of this paper, to be glued together</source>
        <translation>将 PDF 分布在多张此种纸上，以便拼接</translation>
    </message>
    <message>
        <source>no ground</source>
        <translation>无背景</translation>
    </message>
    <message>
        <source>one that &apos;formats&apos; names, where OUT&apos;s name doesn&apos;t tell it</source>
        <translation>&apos;formats&apos; 所列格式之一，用于 OUT 的文件名看不出格式时</translation>
    </message>
    <message>
        <source>paper upright</source>
        <translation>纸张纵向</translation>
    </message>
    <message>
        <source>prove that this build has all it needs</source>
        <translation>检验此构建是否完整</translation>
    </message>
    <message>
        <source>put all events of the picture, their quotes and sources, and its view into the file</source>
        <translation>把图片的全部事件、其引语和来源以及视图放入文件</translation>
    </message>
    <message>
        <source>read it as this, whatever it looks like: a name that &apos;formats&apos; prints</source>
        <translation>不论外观如何，都按此格式读取：“formats”列出的名称</translation>
    </message>
    <message>
        <source>say what a careful editor would question</source>
        <translation>指出细心的编辑会质疑之处</translation>
    </message>
    <message>
        <source>say what can be read and written</source>
        <translation>说明可读写的格式</translation>
    </message>
    <message>
        <source>say what is in a chronology</source>
        <translation>说明年表的内容</translation>
    </message>
    <message>
        <source>say what two chronologies differ in</source>
        <translation>说明两份年表的不同之处</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示程序版本号并退出</translation>
    </message>
    <message>
        <source>show where an error came from</source>
        <translation>显示错误的出处</translation>
    </message>
    <message>
        <source>size in pixels (default 1920x1080)</source>
        <translation>像素尺寸（默认 1920x1080）</translation>
    </message>
    <message>
        <source>slide, column, page, A4, A3, Letter, square, portrait or story: a size and its type</source>
        <translation>slide、column、page、A4、A3、Letter、square、portrait 或 story：尺寸及相应字号</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>the day of the text, as EDTF or in words</source>
        <translation>文本的日期，以 EDTF 或文字表示</translation>
    </message>
    <message>
        <source>the encoding of the text, as in &apos;cp1251&apos;</source>
        <translation>文本的编码，例如 &apos;cp1251&apos;</translation>
    </message>
    <message>
        <source>the file to write, a new one</source>
        <translation>要写入的新文件</translation>
    </message>
    <message>
        <source>the headline, in place of the title</source>
        <translation>图片标题，代替年表标题</translation>
    </message>
    <message>
        <source>the id of an event to mark</source>
        <translation>要标出的事件的 id</translation>
    </message>
    <message>
        <source>the key of the marks</source>
        <translation>标记图例</translation>
    </message>
    <message>
        <source>the line below it, in place of range and numbers</source>
        <translation>标题下的一行，代替范围和数量</translation>
    </message>
    <message>
        <source>the page of this source; may stand several times</source>
        <translation>此来源的页面；可多次给出</translation>
    </message>
    <message>
        <source>the picture to write</source>
        <translation>要写入的图片</translation>
    </message>
    <message>
        <source>the row of a sheet with the names of its columns; 0 for none</source>
        <translation>表格中列名所在的行；没有则为 0</translation>
    </message>
    <message>
        <source>the title above</source>
        <translation>上方的标题</translation>
    </message>
    <message>
        <source>there is no file to be read so</source>
        <translation>没有要这样读取的文件</translation>
    </message>
    <message>
        <source>there is no option {name}</source>
        <translation>没有选项 {name}</translation>
    </message>
    <message>
        <source>these events alone, by id</source>
        <translation>仅这些事件（按 id）</translation>
    </message>
    <message>
        <source>up to five events, by id, that stand out with a caption</source>
        <translation>最多五个事件（按 id），突出显示并附说明</translation>
    </message>
    <message>
        <source>what columns of a sheet are: title=Topic,date=When</source>
        <translation>表格各列的含义：title=Topic,date=When</translation>
    </message>
    <message>
        <source>what lanes stand for</source>
        <translation>泳道代表什么</translation>
    </message>
    <message>
        <source>what parts columns: &apos;comma&apos;, &apos;semicolon&apos;, &apos;tab&apos;, &apos;bar&apos;, or one letter</source>
        <translation>列之间的分隔：&apos;comma&apos;、&apos;semicolon&apos;、&apos;tab&apos;、&apos;bar&apos;，或一个字符</translation>
    </message>
    <message>
        <source>what was known on that day alone, by when sources came out</source>
        <translation>只显示截至该日所知的内容，以来源的发表日期为准</translation>
    </message>
    <message>
        <source>where it was written</source>
        <translation>写作地点</translation>
    </message>
    <message>
        <source>which sheet of a workbook</source>
        <translation>工作簿中的哪张工作表</translation>
    </message>
    <message>
        <source>who made the picture, at its foot</source>
        <translation>图片制作者，位于图片底部</translation>
    </message>
    <message>
        <source>write a file in another format</source>
        <translation>把文件写成另一种格式</translation>
    </message>
    <message>
        <source>write a picture; needs no display</source>
        <translation>写出图片；无需显示器</translation>
    </message>
    <message>
        <source>write what this chronology holds together with IN, which may have come into it before</source>
        <translation>将此年表的内容与 IN 一起写出；IN 以前可能已导入其中</translation>
    </message>
    <message>
        <source>write what was read and what not to this file: as &apos;info --json&apos; does, or .csv, .txt</source>
        <translation>把读取了什么、没读取什么写入此文件：格式同 &apos;info --json&apos;，或 .csv、.txt</translation>
    </message>
    <message>
        <source>{wrong}; see &apos;{program} --help&apos;</source>
        <translation>{wrong}；参见“{program} --help”</translation>
    </message>
</context>
<context>
    <name>comb_texts</name>
    <message numerus="yes">
        <source>+{number} · {n} related</source>
        <translation>
            <numerusform>+{number} · {n} 个关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+{n} related</source>
        <translation>
            <numerusform>+{n} 个关联</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coming_texts</name>
    <message>
        <source>Added {name}: {counts}</source>
        <translation>已添加 {name}：{counts}</translation>
    </message>
    <message>
        <source>All of {name} is here already: {counts}</source>
        <translation>{name} 的全部内容已在此处：{counts}</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>导入时的样子</translation>
    </message>
    <message>
        <source>As it comes now</source>
        <translation>现在导入的</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>写出时</translation>
    </message>
    <message>
        <source>Both are kept unless you say that they are the same</source>
        <translation>除非您说明二者相同，否则都保留</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两边都已更改</translation>
    </message>
    <message>
        <source>Changed only there</source>
        <translation>仅在文件中更改</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>这里</translation>
    </message>
    <message>
        <source>It is no longer in the file, and stays here.</source>
        <translation>它已不在文件中，但保留在此处。</translation>
    </message>
    <message>
        <source>It looks like “{name}”, which is here already. Take it to say that it is the same: then it is not added, and what the file says of it later is compared with that.</source>
        <translation>它看起来像已有的“{name}”。选取它即表示二者相同：这样就不会添加，以后文件中的内容会与已有的比较。</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Looks like another event</source>
        <translation>看起来像另一个事件</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>文件中已不存在</translation>
    </message>
    <message>
        <source>Ours stand unless you take those of the file</source>
        <translation>除非您采用文件中的，否则保留我们的</translation>
    </message>
    <message>
        <source>Part of (its id there)</source>
        <translation>属于（文件中的标识）</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Source cited</source>
        <translation>引用的来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参与</translation>
    </message>
    <message>
        <source>These are taken unless you leave them</source>
        <translation>除非您放弃，否则采用这些</translation>
    </message>
    <message>
        <source>They stay here</source>
        <translation>它们保留在此处</translation>
    </message>
    <message>
        <source>What is no longer in the file stays here.</source>
        <translation>文件中已不再有的内容在此保留。</translation>
    </message>
    <message>
        <source>{name} is a table of this chronology: {counts}</source>
        <translation>{name} 是本年表的表格：{counts}</translation>
    </message>
    <message>
        <source>{name} was imported before: {counts}</source>
        <translation>{name} 以前导入过：{counts}</translation>
    </message>
    <message>
        <source>{name}: {counts}</source>
        <translation>{name}：{counts}</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;About Timeline</source>
        <translation>关于 Timeline(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actors…</source>
        <translation>参与方(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Change Events…</source>
        <translation>更改事件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Clear the Selection</source>
        <translation>取消选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit Lanes…</source>
        <translation>编辑泳道(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;First Event</source>
        <translation>第一个事件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit Everything</source>
        <translation>显示全部(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold the Lane</source>
        <translation>折叠或展开泳道(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide the Lane</source>
        <translation>隐藏泳道(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Keep a Text…</source>
        <translation>保存文本(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>泳道(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Last Event</source>
        <translation>最后一个事件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New Chronology</source>
        <translation>新建年表(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New Event…</source>
        <translation>新建事件(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next Event</source>
        <translation>下一个事件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous Event</source>
        <translation>上一个事件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Relate to…</source>
        <translation>关联到(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Select All Events</source>
        <translation>选择所有事件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show All Lanes</source>
        <translation>显示所有泳道(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What Followed?</source>
        <translation>后续如何？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Zoom to the Event</source>
        <translation>缩放到事件(&amp;Z)</translation>
    </message>
    <message>
        <source>A&amp;dd Events from a File…</source>
        <translation>从文件添加事件(&amp;D)…</translation>
    </message>
    <message>
        <source>Add a &amp;Quote…</source>
        <translation>添加引语(&amp;Q)…</translation>
    </message>
    <message>
        <source>Add a &amp;Source…</source>
        <translation>添加来源(&amp;S)…</translation>
    </message>
    <message>
        <source>Add a Date &amp;Given…</source>
        <translation>添加所载日期(&amp;G)…</translation>
    </message>
    <message>
        <source>As Kno&amp;wn On…</source>
        <translation>截至某日所知(&amp;W)…</translation>
    </message>
    <message>
        <source>Bac&amp;k along a Relation</source>
        <translation>沿关联返回(&amp;K)</translation>
    </message>
    <message>
        <source>Chan&amp;ge Single Keys…</source>
        <translation>更改单键命令(&amp;G)…</translation>
    </message>
    <message>
        <source>Cle&amp;ar Filters</source>
        <translation>清除筛选(&amp;A)</translation>
    </message>
    <message>
        <source>Com&amp;pare Texts…</source>
        <translation>比较文本(&amp;P)…</translation>
    </message>
    <message>
        <source>Compare wit&amp;h a Copy…</source>
        <translation>与副本比较(&amp;H)…</translation>
    </message>
    <message>
        <source>Copy P&amp;icture</source>
        <translation>复制图片(&amp;I)</translation>
    </message>
    <message>
        <source>Copy Titles and &amp;Dates</source>
        <translation>复制标题和日期(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the &amp;Measure</source>
        <translation>复制测量结果(&amp;M)</translation>
    </message>
    <message>
        <source>Copy with &amp;Sources</source>
        <translation>连同来源复制(&amp;S)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;ates Given by Sources</source>
        <translation>来源给出的日期(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>Date b&amp;y One Given…</source>
        <translation>以给出的日期定日期(&amp;Y)…</translation>
    </message>
    <message>
        <source>Desk C&amp;heck…</source>
        <translation>编辑审核(&amp;H)…</translation>
    </message>
    <message>
        <source>Earlier &amp;within Its Date</source>
        <translation>同日期内提前(&amp;W)</translation>
    </message>
    <message>
        <source>Eve&amp;nt</source>
        <translation>事件(&amp;N)</translation>
    </message>
    <message>
        <source>Event Ta&amp;ble</source>
        <translation>事件表格(&amp;B)</translation>
    </message>
    <message>
        <source>Events are being added</source>
        <translation>正在添加事件</translation>
    </message>
    <message>
        <source>Every event has a date</source>
        <translation>所有事件均有日期</translation>
    </message>
    <message>
        <source>Export Doc&amp;ument or Data…</source>
        <translation>导出文档或数据(&amp;U)…</translation>
    </message>
    <message>
        <source>Filte&amp;r…</source>
        <translation>筛选(&amp;R)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Find something first</source>
        <translation>请先进行查找</translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation>缩放到所选(&amp;S)</translation>
    </message>
    <message>
        <source>Follow a Relat&amp;ion</source>
        <translation>沿关联前进(&amp;I)</translation>
    </message>
    <message>
        <source>G&amp;o to Date…</source>
        <translation>转到日期(&amp;O)…</translation>
    </message>
    <message>
        <source>Group by &amp;Lanes</source>
        <translation>按泳道分组(&amp;L)</translation>
    </message>
    <message>
        <source>Group by &amp;People</source>
        <translation>按人物分组(&amp;P)</translation>
    </message>
    <message>
        <source>Group by Sour&amp;ces</source>
        <translation>按来源分组(&amp;C)</translation>
    </message>
    <message>
        <source>In the Lane &amp;Above</source>
        <translation>上方泳道(&amp;A)</translation>
    </message>
    <message>
        <source>In the Lane &amp;Below</source>
        <translation>下方泳道(&amp;B)</translation>
    </message>
    <message>
        <source>Its file is lost: save it elsewhere first</source>
        <translation>其文件已丢失：请先另存到别处</translation>
    </message>
    <message>
        <source>K&amp;ept Texts…</source>
        <translation>保存的文本(&amp;E)…</translation>
    </message>
    <message>
        <source>Keep the Te&amp;xts of All Sources…</source>
        <translation>保存所有来源的文本(&amp;X)…</translation>
    </message>
    <message>
        <source>L&amp;egend of the Marks</source>
        <translation>标记图例(&amp;E)</translation>
    </message>
    <message>
        <source>Later w&amp;ithin Its Date</source>
        <translation>同日期内推后(&amp;I)</translation>
    </message>
    <message>
        <source>Less &amp;Motion</source>
        <translation>减少动画(&amp;M)</translation>
    </message>
    <message>
        <source>Meas&amp;ure Time</source>
        <translation>测量时间(&amp;U)</translation>
    </message>
    <message>
        <source>Measure something first</source>
        <translation>请先进行测量</translation>
    </message>
    <message>
        <source>Mo&amp;ve Earlier</source>
        <translation>提前(&amp;V)</translation>
    </message>
    <message>
        <source>Move &amp;Later</source>
        <translation>推后(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;to Lane…</source>
        <translation>移到泳道(&amp;T)…</translation>
    </message>
    <message>
        <source>Move the Lane &amp;Down</source>
        <translation>泳道下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move the Lane &amp;Up</source>
        <translation>泳道上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move to the Lane &amp;Above</source>
        <translation>移到上方泳道(&amp;A)</translation>
    </message>
    <message>
        <source>Move to the Lane &amp;Below</source>
        <translation>移到下方泳道(&amp;B)</translation>
    </message>
    <message>
        <source>Ne&amp;xt in This Lane</source>
        <translation>本泳道下一个(&amp;X)</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Next with the Sa&amp;me Actor</source>
        <translation>同一参与方的下一个(&amp;M)</translation>
    </message>
    <message>
        <source>No lane is hidden</source>
        <translation>没有隐藏的泳道</translation>
    </message>
    <message>
        <source>Not possible just now</source>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Nothing is filtered</source>
        <translation>未设筛选</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>尚未作更改</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>尚未撤销任何操作</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>概览(&amp;V)</translation>
    </message>
    <message>
        <source>Only Disputed Da&amp;tes</source>
        <translation>仅显示有争议的日期(&amp;T)</translation>
    </message>
    <message>
        <source>Open &amp;Longer Sample</source>
        <translation>打开较长的示例(&amp;L)</translation>
    </message>
    <message>
        <source>Open &amp;in New Window…</source>
        <translation>在新窗口中打开(&amp;I)…</translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation>打开示例(&amp;M)</translation>
    </message>
    <message>
        <source>Pa&amp;ge Earlier</source>
        <translation>向更早翻页(&amp;G)</translation>
    </message>
    <message>
        <source>Page La&amp;ter</source>
        <translation>向更晚翻页(&amp;T)</translation>
    </message>
    <message>
        <source>Pan &amp;Earlier</source>
        <translation>向更早平移(&amp;E)</translation>
    </message>
    <message>
        <source>Pan Late&amp;r</source>
        <translation>向更晚平移(&amp;R)</translation>
    </message>
    <message>
        <source>Pre&amp;vious in This Lane</source>
        <translation>本泳道上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Previo&amp;us with the Same Actor</source>
        <translation>同一参与方的上一个(&amp;U)</translation>
    </message>
    <message>
        <source>Proper&amp;ties…</source>
        <translation>属性(&amp;T)…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Rea&amp;d the Event</source>
        <translation>阅读事件(&amp;D)</translation>
    </message>
    <message>
        <source>Read a Sour&amp;ce…</source>
        <translation>阅读来源(&amp;C)…</translation>
    </message>
    <message>
        <source>Reports o&amp;f Imports…</source>
        <translation>导入报告(&amp;F)…</translation>
    </message>
    <message>
        <source>S&amp;ources…</source>
        <translation>来源(&amp;O)…</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>保存副本(&amp;Y)…</translation>
    </message>
    <message>
        <source>Select All in This &amp;Lane</source>
        <translation>选择本泳道所有事件(&amp;L)</translation>
    </message>
    <message>
        <source>Select an event first</source>
        <translation>请先选择事件</translation>
    </message>
    <message>
        <source>Show Only What &amp;Was Found</source>
        <translation>仅显示查找结果(&amp;W)</translation>
    </message>
    <message>
        <source>Show the &amp;Log…</source>
        <translation>显示日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Single-&amp;Key Commands</source>
        <translation>单键命令(&amp;K)</translation>
    </message>
    <message>
        <source>Single-key commands are off</source>
        <translation>单键命令已关闭</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>标签(&amp;G)…</translation>
    </message>
    <message>
        <source>The chronology is still being read</source>
        <translation>年表仍在读取中</translation>
    </message>
    <message>
        <source>This chronology is open for reading only</source>
        <translation>此年表以只读方式打开</translation>
    </message>
    <message>
        <source>This is shown as known on a day: end that first</source>
        <translation>当前显示的是截至某日所知的内容：请先结束该显示</translation>
    </message>
    <message>
        <source>Undated Eve&amp;nts</source>
        <translation>未注明日期的事件(&amp;N)</translation>
    </message>
    <message>
        <source>What Led &amp;Here?</source>
        <translation>前因为何？(&amp;H)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>dispute conflict contested contradiction</source>
        <translation>争议 冲突 矛盾 不一致</translation>
    </message>
</context>
<context>
    <name>compare_texts</name>
    <message>
        <source>The texts can&apos;t be compared</source>
        <translation>无法比较文本</translation>
    </message>
    <message>
        <source>captured {day}, {length}</source>
        <translation>获取于 {day}，{length}</translation>
    </message>
    <message numerus="yes">
        <source>{n} {character|characters}</source>
        <translation>
            <numerusform>{n} 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>compared_texts</name>
    <message>
        <source>(without a name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>Deleted with it: {names}</source>
        <translation>一并删除：{names}</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>It stays unless you take that it is not in the copy: then it goes</source>
        <translation>除非您采用副本的状态（其中没有它），否则保留；采用后它将被删除</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅在这里</translation>
    </message>
    <message>
        <source>Only in the copy</source>
        <translation>仅在副本中</translation>
    </message>
    <message>
        <source>Ours stands unless you take that of the copy</source>
        <translation>除非您采用副本的内容，否则保留本文件的内容</translation>
    </message>
    <message>
        <source>Taken with it: {names}</source>
        <translation>一并采用：{names}</translation>
    </message>
    <message>
        <source>With it: {counts}</source>
        <translation>附带：{counts}</translation>
    </message>
    <message numerus="yes">
        <source>{kind} × {n}</source>
        <comment>how many of a kind</comment>
        <translation>
            <numerusform>{kind} × {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>另外 {n} 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comparison_texts</name>
    <message numerus="yes">
        <source>{n} {place|places} with other words</source>
        <translation>
            <numerusform>{n} 处文字不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copy_texts</name>
    <message numerus="yes">
        <source>Took {n} {difference|differences} from {name}</source>
        <translation>
            <numerusform>已从 {name} 采用 {n} 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {same}, {other}</source>
        <comment>a copy that was compared</comment>
        <translation>{name}：{same}，{other}</translation>
    </message>
    <message numerus="yes">
        <source>{n} {difference|differences}</source>
        <translation>
            <numerusform>{n} 处不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {record is|records are} the same</source>
        <translation>
            <numerusform>{n} 条记录相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>count_texts</name>
    <message numerus="yes">
        <source>{n} of {events}</source>
        <translation>
            <numerusform>{n} / {events}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <translation>
            <numerusform>{n} 个未注明日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} with missing words</source>
        <translation>
            <numerusform>{n} 个缺少文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes}</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {source|sources}</source>
        <translation>
            <numerusform>{n} 个来源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_texts</name>
    <message numerus="yes">
        <source>&amp;All {n} {event|events}</source>
        <translation>
            <numerusform>全部 {n} 个事件(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All {n} {event|events} known on {day}</source>
        <translation>
            <numerusform>{day} 已知的全部 {n} 个事件(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All includes {n} {event that is|events that are} hidden now.</source>
        <translation>
            <numerusform>“全部”包括当前隐藏的 {n} 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Events in &amp;view: there are none</source>
        <translation>视图中的事件：无(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;elected events: there are none</source>
        <translation>选中的事件：无(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>{The one event|The {n} events} in &amp;view</source>
        <translation>
            <numerusform>视图中的 {n} 个事件(&amp;V)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{The s&amp;elected event|The {n} s&amp;elected events}</source>
        <translation>
            <numerusform>选中的 {n} 个事件(&amp;E)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} confidential {source stays|sources stay} out of it.</source>
        <translation>
            <numerusform>{n} 个机密来源不会写入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>date_texts</name>
    <message>
        <source>A day is kept here, without the time.</source>
        <translation>此处只保存日期，不含时刻。</translation>
    </message>
    <message>
        <source>A year has four digits, or BCE or CE behind it.</source>
        <translation>年份须为四位数字，或其后带 BCE 或 CE。</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>It ends before it starts.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>It names no year.</source>
        <translation>未指明年份。</translation>
    </message>
    <message>
        <source>Kept as the words of an undated event.</source>
        <translation>作为未注明日期事件的表述保存。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>No date can be read here.</source>
        <translation>无法识别为日期。</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>均不是</translation>
    </message>
    <message>
        <source>None: keep the words, undated</source>
        <translation>均不是：保留原文，不注明日期</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>That day is another day of the week.</source>
        <translation>该日并非这一星期几。</translation>
    </message>
    <message>
        <source>That month has no such day.</source>
        <translation>该月没有这一天。</translation>
    </message>
    <message>
        <source>The time, {time}, is kept with it.</source>
        <translation>时刻 {time} 将一并保存。</translation>
    </message>
    <message numerus="yes">
        <source>This has {n} readings. Choose: click, Down, or Alt and the number.</source>
        <translation>
            <numerusform>有 {n} 种解读。请选择：点击、按 Down 键，或 Alt 加数字。</numerusform>
        </translation>
    </message>
    <message>
        <source>This part of a period has no dates of its own.</source>
        <translation>该时段的这一部分没有确定的日期。</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Your words stay beside it.</source>
        <translation>您的原文将一并保留。</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{date}，{weekday}</translation>
    </message>
</context>
<context>
    <name>desk_texts</name>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>另有 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} waived</source>
        <translation>
            <numerusform>{n} 项已放行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {error|errors}</source>
        <translation>
            <numerusform>{n} 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {hint|hints}</source>
        <translation>
            <numerusform>{n} 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {warning|warnings}</source>
        <translation>
            <numerusform>{n} 个警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>difference_texts</name>
    <message>
        <source>Actor</source>
        <translation>行为体</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>导入时的样子</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>年表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Date given</source>
        <translation>所给日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File it was read from</source>
        <translation>读取自的文件</translation>
    </message>
    <message>
        <source>Finding let be</source>
        <translation>搁置的问题</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Kept as digests</source>
        <translation>以摘要保存</translation>
    </message>
    <message>
        <source>Kept text</source>
        <translation>存留文本</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>文本中的位置</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Quote of an event</source>
        <translation>事件的引语</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Second record</source>
        <translation>第二条记录</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source cited</source>
        <translation>引用的来源</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参与</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Words of the text</source>
        <translation>文本内容</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>drag_texts</name>
    <message>
        <source>Becomes a span: {dates}</source>
        <translation>变为时段：{dates}</translation>
    </message>
    <message>
        <source>To another event</source>
        <translation>到另一事件</translation>
    </message>
    <message>
        <source>To {event}</source>
        <translation>到“{event}”</translation>
    </message>
    <message>
        <source>To {lane}</source>
        <translation>到“{lane}”</translation>
    </message>
    <message numerus="yes">
        <source>{n} events to {lane}</source>
        <translation>
            <numerusform>{n} 个事件到“{lane}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events, {steps}</source>
        <translation>
            <numerusform>{n} 个事件，{steps}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edit_texts</name>
    <message>
        <source>an event without a title</source>
        <translation>无标题的事件</translation>
    </message>
    <message>
        <source>change of how {what} was verified</source>
        <translation>更改 {what} 的核实方式</translation>
    </message>
    <message>
        <source>change of the caption of {what}</source>
        <translation>更改 {what} 的图注</translation>
    </message>
    <message>
        <source>change of the clock time of {what}</source>
        <translation>更改 {what} 的时刻</translation>
    </message>
    <message>
        <source>change of the date of {what}</source>
        <translation>更改 {what} 的日期</translation>
    </message>
    <message>
        <source>change of the importance of {what}</source>
        <translation>更改 {what} 的重要性</translation>
    </message>
    <message>
        <source>change of the kind of {what}</source>
        <translation>更改 {what} 的类别</translation>
    </message>
    <message>
        <source>change of the lanes of {what}</source>
        <translation>更改 {what} 的泳道</translation>
    </message>
    <message>
        <source>change of the line of communication of {what}</source>
        <translation>更改 {what} 的沟通渠道</translation>
    </message>
    <message>
        <source>change of the note on {what}</source>
        <translation>更改 {what} 的备注</translation>
    </message>
    <message>
        <source>change of the place of {what}</source>
        <translation>更改 {what} 的地点</translation>
    </message>
    <message>
        <source>change of the status of {what}</source>
        <translation>更改 {what} 的状态</translation>
    </message>
    <message>
        <source>change of the summary of {what}</source>
        <translation>更改 {what} 的摘要</translation>
    </message>
    <message>
        <source>change of the tags of {what}</source>
        <translation>更改 {what} 的标签</translation>
    </message>
    <message>
        <source>change of the time zone of {what}</source>
        <translation>更改 {what} 的时区</translation>
    </message>
    <message>
        <source>change of the title of {what}</source>
        <translation>更改 {what} 的标题</translation>
    </message>
    <message>
        <source>change of the verification of {what}</source>
        <translation>更改 {what} 的核实情况</translation>
    </message>
    <message>
        <source>change of who takes part in {what}</source>
        <translation>更改 {what} 的参与方</translation>
    </message>
    <message>
        <source>change of why {what} is dated so</source>
        <translation>更改 {what} 的日期依据</translation>
    </message>
</context>
<context>
    <name>editing_texts</name>
    <message numerus="yes">
        <source>Change {n} {Event|Events}</source>
        <translation>
            <numerusform>更改 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change {the Event|{n} Events}</source>
        <translation>
            <numerusform>更改 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed {n} {event|events}</source>
        <translation>
            <numerusform>已更改 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied {n} {event|events}</source>
        <translation>
            <numerusform>已复制 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut {n} {event|events}</source>
        <translation>
            <numerusform>已剪切 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted {n} {event|events}</source>
        <translation>
            <numerusform>已删除 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicated {n} {event|events}</source>
        <translation>
            <numerusform>已创建 {n} 个事件的副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted {n} {event|events}</source>
        <translation>
            <numerusform>已粘贴 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events are selected. No more than {most} can be copied at once.</source>
        <translation>
            <numerusform>已选中 {n} 个事件。一次最多可复制 {most} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events are selected. No more than {most} can be cut or duplicated at once, and no more than {mib} MiB of what they hold.</source>
        <translation>
            <numerusform>已选中 {n} 个事件。一次最多可剪切或复制 {most} 个，且其内容不得超过 {mib} MiB。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {lane, person, source or quote differs from that of the same id here|lanes, people, sources or quotes differ from those of the same ids here}</source>
        <translation>
            <numerusform>有 {n} 个泳道、人物、来源或引语与此处相同 id 的内容不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{said}; {n} of them not on the canvas as it is now</source>
        <translation>
            <numerusform>{said}；其中 {n} 个目前不在画布上</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>empty_texts</name>
    <message>
        <source>New Event…</source>
        <translation>新建事件…</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>evidence_texts</name>
    <message>
        <source>Something could not be kept</source>
        <translation>部分内容无法保存</translation>
    </message>
</context>
<context>
    <name>export_texts</name>
    <message>
        <source>Column</source>
        <translation>单栏</translation>
    </message>
    <message>
        <source>Dates are needed, as 2023 or Aug 2022 – June 2023</source>
        <translation>需要日期，例如 2023 或 2022-08/2023-06</translation>
    </message>
    <message numerus="yes">
        <source>Grows to {n} {sheet|sheets} for the sources.</source>
        <translation>
            <numerusform>为列出来源增至 {n} 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>Grows to {width} × {height} px for the sources.</source>
        <translation>为列出来源增大到 {width} × {height} px。</translation>
    </message>
    <message numerus="yes">
        <source>Grows to {width} × {height} px, {n} sheets, for the sources.</source>
        <translation>
            <numerusform>为列出来源增大到 {width} × {height} px，共 {n} 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>One sheet of {paper}.</source>
        <translation>{paper} 一张。</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>通栏</translation>
    </message>
    <message>
        <source>Portrait post</source>
        <translation>竖版帖子</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>快拍</translation>
    </message>
    <message>
        <source>Too large: no image can have {width} × {height} px.</source>
        <translation>过大：图像不能达到 {width} × {height} px。</translation>
    </message>
    <message>
        <source>Too large: no page can be {width} × {height} px, which is more than 5 m.</source>
        <translation>过大：页面不能达到 {width} × {height} px，已超过 5 米。</translation>
    </message>
    <message>
        <source>Too small for a timeline at this scale: it takes {width} × {height} px or more.</source>
        <translation>此缩放比例下尺寸过小：时间线至少需要 {width} × {height} px。</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>{name} exists already. Replace it?</source>
        <translation>“{name}”已存在。要替换吗？</translation>
    </message>
    <message numerus="yes">
        <source>{n} confidential {source stays|sources stay} out of it.</source>
        <translation>
            <numerusform>有 {n} 个保密来源未列入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sheets of {paper}: {rows} rows of {columns}.</source>
        <translation>
            <numerusform>{paper} 共 {n} 张：{rows} 行，每行 {columns} 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>{paper} landscape</source>
        <translation>{paper} 横向</translation>
    </message>
    <message>
        <source>{paper} portrait</source>
        <translation>{paper} 纵向</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} 毫米</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
</context>
<context>
    <name>fields_texts</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>filter_texts</name>
    <message>
        <source>&amp;Disputed Date</source>
        <translation>日期有争议(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;From a Date…</source>
        <translation>起始日期(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Importance</source>
        <translation>重要性(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Lane</source>
        <translation>泳道(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Person…</source>
        <translation>人物(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Until a Date…</source>
        <translation>截止日期(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Without Sources</source>
        <translation>无来源(&amp;W)</translation>
    </message>
    <message>
        <source>A date, as 14 Nov 2022</source>
        <translation>日期，如 2022-11-14</translation>
    </message>
    <message>
        <source>A person, state or organisation</source>
        <translation>个人、国家或组织</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Also June 2023, spring 2023, 1972, or 2022-11-14.</source>
        <translation>也可输入 2023-06、1972 或 2022-11-14。</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Disputed date</source>
        <translation>日期有争议</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by people</source>
        <translation>按人物筛选</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>按标签筛选</translation>
    </message>
    <message numerus="yes">
        <source>Found for “{words}”: {1 event|{n}}</source>
        <translation>
            <numerusform>找到“{words}”：{n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>From which date on</source>
        <translation>自哪一日期起</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>自{date}起</translation>
    </message>
    <message>
        <source>Lane: {list}</source>
        <translation>泳道：{list}</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>次要</translation>
    </message>
    <message>
        <source>Notable</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>没有这个名称的项目。</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Status: {list}</source>
        <translation>状态：{list}</translation>
    </message>
    <message>
        <source>Tag: {list}</source>
        <translation>标签：{list}</translation>
    </message>
    <message>
        <source>The events can&apos;t be filtered so</source>
        <translation>无法按此条件筛选事件</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>This event is left out by filters or hidden lanes</source>
        <translation>此事件被筛选或隐藏的泳道排除</translation>
    </message>
    <message>
        <source>Un&amp;verified</source>
        <translation>未核实(&amp;V)</translation>
    </message>
    <message>
        <source>Until which date</source>
        <translation>至哪一日期为止</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>至{date}为止</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>With &amp;Quotes</source>
        <translation>有引语(&amp;Q)</translation>
    </message>
    <message>
        <source>With Sou&amp;rces</source>
        <translation>有来源(&amp;R)</translation>
    </message>
    <message>
        <source>With quotes</source>
        <translation>有引语</translation>
    </message>
    <message>
        <source>With sources</source>
        <translation>有来源</translation>
    </message>
    <message>
        <source>With {list}</source>
        <translation>涉及：{list}</translation>
    </message>
    <message>
        <source>Without Qu&amp;otes</source>
        <translation>无引语(&amp;O)</translation>
    </message>
    <message>
        <source>Without quotes</source>
        <translation>无引语</translation>
    </message>
    <message>
        <source>Without sources</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>Words Missing in T&amp;heir Source</source>
        <translation>来源缺少其文字(&amp;H)</translation>
    </message>
    <message>
        <source>Words missing in their source</source>
        <translation>来源缺少其文字</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first}或{last}</translation>
    </message>
    <message>
        <source>{named} or more</source>
        <translation>{named}及以上</translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>另外 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {lane|lanes} hidden</source>
        <translation>
            <numerusform>隐藏了 {n} 条泳道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>form_texts</name>
    <message>
        <source>14:30, or 14:30–16:00</source>
        <translation>14:30，或 14:30–16:00</translation>
    </message>
    <message>
        <source>A city, for example Beijing</source>
        <translation>城市，例如 Beijing</translation>
    </message>
    <message>
        <source>By the clocks of</source>
        <translation>按何地时间</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>City, or the venue</source>
        <translation>城市或场所</translation>
    </message>
    <message>
        <source>Clock time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>For example: from the weekday in the report</source>
        <translation>例如：据报道中的星期几推定</translation>
    </message>
    <message>
        <source>How it was verified</source>
        <translation>核实方式</translation>
    </message>
    <message>
        <source>How sure it is that this is so</source>
        <translation>此事的可靠程度</translation>
    </message>
    <message>
        <source>How the date is known</source>
        <translation>日期依据</translation>
    </message>
    <message>
        <source>If it is a state that lasts: defence talks…</source>
        <translation>如为持续状态：防务磋商…</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>In your own words, for the reader</source>
        <translation>用您自己的话向读者说明</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件类别</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Line of communication</source>
        <translation>沟通渠道</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>One line, for pictures where the event stands out</source>
        <translation>一行文字，用于突出显示该事件的图片</translation>
    </message>
    <message>
        <source>Page or place</source>
        <translation>页码或位置</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>发言日期</translation>
    </message>
    <message numerus="yes">
        <source>Show {n} more</source>
        <translation>
            <numerusform>再显示 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source, if one says so</source>
        <translation>来源（如有记载）</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言者</translation>
    </message>
    <message>
        <source>Speaker&apos;s name in the source</source>
        <translation>来源中的发言者姓名</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Supports or disputes</source>
        <translation>佐证或质疑</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The date they mean</source>
        <translation>所指日期</translation>
    </message>
    <message>
        <source>The rows of the timeline that it stands in</source>
        <translation>事件在时间线上所属的行</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title or office, as the source gives it</source>
        <translation>头衔或职务（照录来源）</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>译者</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Visit, call, statement…</source>
        <translation>访问、通话、声明…</translation>
    </message>
    <message>
        <source>What a reader should mind</source>
        <translation>需提醒读者注意之处</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Where room is scarce, the more important events keep their names</source>
        <translation>空间不足时，较重要的事件保留名称</translation>
    </message>
    <message>
        <source>Whether it took place, is planned, was called off…</source>
        <translation>已发生、计划中或已取消…</translation>
    </message>
    <message>
        <source>Which reports agree, what was compared</source>
        <translation>哪些报道相符，作过哪些比对</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Words of the source</source>
        <translation>来源原文</translation>
    </message>
    <message numerus="yes">
        <source>new citations of {n} sources</source>
        <translation>
            <numerusform>新增对 {n} 个来源的引证</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: a day is kept here, without a time.</source>
        <translation>{name}：此处只保存日期，不含时刻。</translation>
    </message>
    <message>
        <source>{name}: choose which date is meant.</source>
        <translation>{name}：请选择所指的日期。</translation>
    </message>
    <message>
        <source>{name}: “{words}” can&apos;t be read as a date.</source>
        <translation>{name}：“{words}”无法识别为日期。</translation>
    </message>
</context>
<context>
    <name>formats_texts</name>
    <message>
        <source>a chronology, with all it holds: read and written</source>
        <translation>年表及其全部内容：可读写</translation>
    </message>
    <message>
        <source>bibliographic records</source>
        <translation>书目记录</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>沟通渠道</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>dates as worded</source>
        <translation>原文所述日期</translation>
    </message>
    <message>
        <source>dates before year 1 or after 9999</source>
        <translation>公元 1 年以前或 9999 年以后的日期</translation>
    </message>
    <message>
        <source>dates without a day</source>
        <translation>未具体到日的日期</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>eras</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>events without a date</source>
        <translation>没有日期的事件</translation>
    </message>
    <message>
        <source>importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>kept texts</source>
        <translation>保存的原文</translation>
    </message>
    <message>
        <source>kinds of events</source>
        <translation>事件类别</translation>
    </message>
    <message>
        <source>lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>names in other scripts</source>
        <translation>其他文字的名称</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>parts of events</source>
        <translation>事件的组成部分</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>pictures: written; read where our data is in them</source>
        <translation>图片：可写入；其中有本程序数据时可读取</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>roles and offices</source>
        <translation>角色与职务</translation>
    </message>
    <message>
        <source>speakers</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>texts of sources: read</source>
        <translation>来源的文本：可读</translation>
    </message>
    <message>
        <source>the same, a record a line: read and written</source>
        <translation>同上，每行一条记录：可读写</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>uncertain dates</source>
        <translation>不确定的日期</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>{format} can&apos;t hold {fields}</source>
        <translation>{format} 无法保存{fields}</translation>
    </message>
    <message>
        <source>{format} holds {fields} alone</source>
        <translation>{format} 只保存{fields}</translation>
    </message>
    <message>
        <source>{title}: read ({fields})</source>
        <translation>{title}：可读（{fields}）</translation>
    </message>
    <message>
        <source>{title}: read ({fields}); written ({written})</source>
        <translation>{title}：可读（{fields}）；可写（{written}）</translation>
    </message>
    <message>
        <source>{title}: read and written ({fields})</source>
        <translation>{title}：可读写（{fields}）</translation>
    </message>
    <message>
        <source>{title}: written ({written})</source>
        <translation>{title}：可写（{written}）</translation>
    </message>
    <message numerus="yes">
        <source>{what} ({n} {event|events})</source>
        <translation>
            <numerusform>{what}（{n} 个事件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frame_texts</name>
    <message>
        <source>{title} — Timeline</source>
        <translation>{title} — 时间线</translation>
    </message>
    <message>
        <source>{title} — {file} — Timeline</source>
        <translation>{title} — {file} — 时间线</translation>
    </message>
</context>
<context>
    <name>go_to_texts</name>
    <message>
        <source>A date, as 14 Nov 2022</source>
        <translation>日期，如 2022-11-14</translation>
    </message>
    <message>
        <source>Also June 2023, spring 2023, 1972, 44 BCE, or 2022-11-14.</source>
        <translation>也可输入 2023-06、1972、44 BCE 或 2022-11-14。</translation>
    </message>
    <message>
        <source>An event without a date is in no lane</source>
        <translation>没有日期的事件不在任何泳道中</translation>
    </message>
    <message>
        <source>Date to go to</source>
        <translation>要转到的日期</translation>
    </message>
    <message>
        <source>Go to {date}</source>
        <translation>转到{date}</translation>
    </message>
    <message>
        <source>No date yet. It needs a year, of four digits or with BCE or CE.</source>
        <translation>尚未构成日期。需要四位数的年份，或带 BCE、CE 的年份。</translation>
    </message>
    <message>
        <source>No earlier with {actor}</source>
        <translation>没有更早的涉及“{actor}”的事件</translation>
    </message>
    <message>
        <source>No later event with {actor}</source>
        <translation>没有更晚的涉及“{actor}”的事件</translation>
    </message>
    <message>
        <source>The first of its lane</source>
        <translation>这是本泳道的第一个事件</translation>
    </message>
    <message>
        <source>The last event of its lane</source>
        <translation>这是本泳道的最后一个事件</translation>
    </message>
    <message>
        <source>The next event can&apos;t be found</source>
        <translation>找不到下一个事件</translation>
    </message>
    <message>
        <source>This can be read in several ways.</source>
        <translation>有多种解读。</translation>
    </message>
    <message>
        <source>This event names no actor</source>
        <translation>此事件未注明参与方</translation>
    </message>
    <message>
        <source>With {actor}</source>
        <translation>涉及“{actor}”</translation>
    </message>
</context>
<context>
    <name>grouping_texts</name>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>People and sources can&apos;t be read</source>
        <translation>无法读取人物和来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>history_texts</name>
    <message>
        <source>Actor</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Actor added: {name}</source>
        <translation>添加参与方：{name}</translation>
    </message>
    <message>
        <source>Actor deleted: {name}</source>
        <translation>删除参与方：{name}</translation>
    </message>
    <message>
        <source>Address it came from</source>
        <translation>取得的地址</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changed once, on {day}</source>
        <translation>于{day}更改过一次</translation>
    </message>
    <message numerus="yes">
        <source>Changed {n} {time|times}, last on {day}</source>
        <translation>
            <numerusform>更改过 {n} 次，最近于{day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Date given by a source added: {name}</source>
        <translation>添加来源所载日期：{name}</translation>
    </message>
    <message>
        <source>Date given by a source deleted: {name}</source>
        <translation>删除来源所载日期：{name}</translation>
    </message>
    <message>
        <source>Date rests on</source>
        <translation>日期依据</translation>
    </message>
    <message>
        <source>Days it tells of</source>
        <translation>所述日期</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message numerus="yes">
        <source>Entries of this chronology&apos;s history that go: {n}.</source>
        <translation>
            <numerusform>将清除此年表的历史记录 {n} 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Event added: {name}</source>
        <translation>添加事件：{name}</translation>
    </message>
    <message>
        <source>Event deleted: {name}</source>
        <translation>删除事件：{name}</translation>
    </message>
    <message>
        <source>Finding let be: {name}</source>
        <translation>已放行的问题：{name}</translation>
    </message>
    <message>
        <source>Finding no longer let be: {name}</source>
        <translation>不再放行的问题：{name}</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Home zones</source>
        <translation>常用时区</translation>
    </message>
    <message>
        <source>Import noted no longer: {name}</source>
        <translation>不再记录导入：{name}</translation>
    </message>
    <message>
        <source>Import noted: {name}</source>
        <translation>已记录导入：{name}</translation>
    </message>
    <message>
        <source>Its id there</source>
        <translation>其在该处的标识</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>留存时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Lane added: {name}</source>
        <translation>添加泳道：{name}</translation>
    </message>
    <message>
        <source>Lane deleted: {name}</source>
        <translation>删除泳道：{name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布于</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Quote added: “{name}”</source>
        <translation>添加引语：“{name}”</translation>
    </message>
    <message>
        <source>Quote deleted: “{name}”</source>
        <translation>删除引语：“{name}”</translation>
    </message>
    <message>
        <source>Quote put to the event: “{name}”</source>
        <translation>引语加入事件：“{name}”</translation>
    </message>
    <message>
        <source>Quote taken from the event: “{name}”</source>
        <translation>引语移出事件：“{name}”</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Relation added: {name}</source>
        <translation>添加关联：{name}</translation>
    </message>
    <message>
        <source>Relation deleted: {name}</source>
        <translation>删除关联：{name}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>查看日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source added: {name}</source>
        <translation>添加来源：{name}</translation>
    </message>
    <message>
        <source>Source cited no longer: {name}</source>
        <translation>不再引证来源：{name}</translation>
    </message>
    <message>
        <source>Source cited: {name}</source>
        <translation>引证来源：{name}</translation>
    </message>
    <message>
        <source>Source deleted: {name}</source>
        <translation>删除来源：{name}</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>应答状态</translation>
    </message>
    <message>
        <source>Takes part no longer: {name}</source>
        <translation>不再参与：{name}</translation>
    </message>
    <message>
        <source>Takes part now: {name}</source>
        <translation>参与：{name}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Text kept no longer of the source: {name}</source>
        <translation>不再保存来源的文本：{name}</translation>
    </message>
    <message>
        <source>Text kept of the source: {name}</source>
        <translation>已保存来源的文本：{name}</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To</source>
        <translation>指向</translation>
    </message>
    <message>
        <source>Type of the answer</source>
        <translation>应答类型</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Where it came from noted no longer: {name}</source>
        <translation>不再记录出处：{name}</translation>
    </message>
    <message>
        <source>Where it came from noted: {name}</source>
        <translation>已记录出处：{name}</translation>
    </message>
    <message>
        <source>Whose account it is</source>
        <translation>出自何方</translation>
    </message>
    <message>
        <source>Words in the text</source>
        <translation>文本中的文字</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more {record|records}</source>
        <translation>
            <numerusform>以及另外 {n} 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>no history</source>
        <translation>不保留历史记录</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the changes of 30 days</source>
        <translation>最近 30 天的更改</translation>
    </message>
    <message>
        <source>the changes of a year</source>
        <translation>最近一年的更改</translation>
    </message>
    <message>
        <source>the last 1,000 changes</source>
        <translation>最近 1,000 次更改</translation>
    </message>
    <message>
        <source>the last 10,000 changes</source>
        <translation>最近 10,000 次更改</translation>
    </message>
    <message>
        <source>the last 100,000 changes</source>
        <translation>最近 100,000 次更改</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>{name}: changed</source>
        <translation>{name}：已更改</translation>
    </message>
    <message numerus="yes">
        <source>{n} {record|records} changed</source>
        <translation>
            <numerusform>更改了 {n} 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>import_faults</name>
    <message>
        <source>1 January may mean the year alone</source>
        <translation>1 月 1 日可能只表示年份</translation>
    </message>
    <message>
        <source>LaTeX that stands for no letters</source>
        <translation>不表示字符的 LaTeX 命令</translation>
    </message>
    <message>
        <source>a field can&apos;t be read</source>
        <translation>有字段无法读取</translation>
    </message>
    <message>
        <source>a later version of it stands in the file</source>
        <translation>文件中有其更新的版本</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>引号没有结尾</translation>
    </message>
    <message>
        <source>a year of two digits may be of any century</source>
        <translation>两位数的年份可能属于任何世纪</translation>
    </message>
    <message>
        <source>all that follows it is one cell</source>
        <translation>其后的全部内容成为一个单元格</translation>
    </message>
    <message>
        <source>another has the same id</source>
        <translation>另一条有相同的标识</translation>
    </message>
    <message>
        <source>another row says otherwise of the same</source>
        <translation>另一行对同一项所说不同</translation>
    </message>
    <message>
        <source>another was put in</source>
        <translation>已改用另一种</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>how it repeats can&apos;t be read</source>
        <translation>重复规则无法读取</translation>
    </message>
    <message>
        <source>it and the rest were left out</source>
        <translation>该事件及其后的均已略去</translation>
    </message>
    <message>
        <source>it ends before it starts</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>it has its start alone</source>
        <translation>只保留开始时间</translation>
    </message>
    <message>
        <source>it repeats too often</source>
        <translation>重复次数过多</translation>
    </message>
    <message>
        <source>it stands for itself</source>
        <translation>单独列出</translation>
    </message>
    <message>
        <source>its calendar can&apos;t be read</source>
        <translation>其历法无法读取</translation>
    </message>
    <message>
        <source>joined with the others</source>
        <translation>与其余部分合并</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>kept as words</source>
        <translation>按原文保留</translation>
    </message>
    <message>
        <source>kept with the origin</source>
        <translation>保留在来源中</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>letters can&apos;t be read</source>
        <translation>有字符无法读取</translation>
    </message>
    <message>
        <source>marks for italics and the like</source>
        <translation>斜体等标记</translation>
    </message>
    <message>
        <source>named by its first words</source>
        <translation>以开头的词命名</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>no type of source that is known</source>
        <translation>未知的来源类型</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>only the first time was taken</source>
        <translation>只取第一次</translation>
    </message>
    <message>
        <source>parts of a name have no field</source>
        <translation>姓名有部分没有对应字段</translation>
    </message>
    <message>
        <source>read as one of its own</source>
        <translation>作为单独一条读取</translation>
    </message>
    <message>
        <source>read once</source>
        <translation>只读一次</translation>
    </message>
    <message>
        <source>read up to here</source>
        <translation>读到此处为止</translation>
    </message>
    <message>
        <source>replaced by others</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>已去除</translation>
    </message>
    <message>
        <source>the date can be read in two ways</source>
        <translation>日期有两种读法</translation>
    </message>
    <message>
        <source>the date can&apos;t be read</source>
        <translation>日期无法读取</translation>
    </message>
    <message>
        <source>the date is marked as uncertain</source>
        <translation>日期标为不确定</translation>
    </message>
    <message>
        <source>the end can&apos;t be read</source>
        <translation>结束时间无法读取</translation>
    </message>
    <message>
        <source>the field was left out</source>
        <translation>该字段已略去</translation>
    </message>
    <message>
        <source>the file breaks off here</source>
        <translation>文件在此中断</translation>
    </message>
    <message>
        <source>the rest was left out</source>
        <translation>其余已略去</translation>
    </message>
    <message>
        <source>the same source as another</source>
        <translation>与另一来源相同</translation>
    </message>
    <message>
        <source>the time can&apos;t be read</source>
        <translation>时刻无法读取</translation>
    </message>
    <message>
        <source>the time was left out</source>
        <translation>时刻已略去</translation>
    </message>
    <message>
        <source>the time zone is not known</source>
        <translation>时区未知</translation>
    </message>
    <message>
        <source>the time zone was left out</source>
        <translation>时区已略去</translation>
    </message>
    <message>
        <source>there are too many events</source>
        <translation>事件太多</translation>
    </message>
    <message>
        <source>there is no field for it here</source>
        <translation>此处没有相应的字段</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>this one is a tag</source>
        <translation>此分组改为标签</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>too many groups for lanes</source>
        <translation>分组过多，泳道不够</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>undated, its words are kept</source>
        <translation>未定日期，原文保留</translation>
    </message>
    <message>
        <source>what it is part of is not in the file</source>
        <translation>文件中没有它所属的事件</translation>
    </message>
    <message>
        <source>where it is new the first row holds</source>
        <translation>若为新项，以最先的一行为准</translation>
    </message>
    <message>
        <source>{why} ({field})</source>
        <comment>a field of a file that was not read</comment>
        <translation>{why}（{field}）</translation>
    </message>
    <message>
        <source>{why}; {became}</source>
        <comment>no date; undated</comment>
        <translation>{why}；{became}</translation>
    </message>
</context>
<context>
    <name>import_report</name>
    <message>
        <source>Kept with the origin, for there is no field for it: {fields}</source>
        <translation>这里没有对应字段、保留在来源中的内容：{fields}</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>fields of a file</comment>
        <translation>
            <numerusform>另有 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>另有 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more for other reasons</source>
        <translation>
            <numerusform>另有 {n} 处因其他原因</numerusform>
        </translation>
    </message>
    <message>
        <source>without a name</source>
        <comment>a field of a file</comment>
        <translation>无名称</translation>
    </message>
    <message>
        <source>{field} ({often})</source>
        <comment>a field of a file, and how often it stands there</comment>
        <translation>{field}（{often}）</translation>
    </message>
    <message>
        <source>{name}: {events} read as {format}</source>
        <translation>{name}：按 {format} 读取了 {events}</translation>
    </message>
    <message>
        <source>{name}: {sources} read as {format}, and no events</source>
        <translation>{name}：按 {format} 读取了 {sources}，没有事件</translation>
    </message>
    <message numerus="yes">
        <source>{n} {event is undated and goes|events are undated and go} to the tray.</source>
        <translation>
            <numerusform>{n} 个事件没有日期，放入托盘。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {place|places}</source>
        <translation>
            <numerusform>{n} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {source|sources}</source>
        <translation>
            <numerusform>{n} 个来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} × {reason}</source>
        <translation>
            <numerusform>{n} × {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>import_words</name>
    <message>
        <source>Its report is not kept on this computer.</source>
        <translation>本机没有保存它的报告。</translation>
    </message>
</context>
<context>
    <name>keep_pages_texts</name>
    <message numerus="yes">
        <source>&amp;Fetch {n} {page|pages}</source>
        <translation>
            <numerusform>获取 {n} 个页面(&amp;F)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kind_texts</name>
    <message>
        <source>A note for each event, linked to each other, packed in one file.</source>
        <translation>每个事件一篇笔记，互相链接，打包为一个文件。</translation>
    </message>
    <message>
        <source>A row for each event, read by every spreadsheet.</source>
        <translation>每个事件一行，各种电子表格都能读取。</translation>
    </message>
    <message>
        <source>A row for each event; dates of days can be reckoned with.</source>
        <translation>每个事件一行；精确到日的日期可用于计算。</translation>
    </message>
    <message>
        <source>A timeline as text, a line for each event.</source>
        <translation>文本形式的时间线，每个事件一行。</translation>
    </message>
    <message>
        <source>A timeline for a web page, one slide for each event.</source>
        <translation>网页上的时间线，每个事件一张幻灯片。</translation>
    </message>
    <message>
        <source>Dates, quotes and notes as text, with sources as footnotes.</source>
        <translation>日期、引语和备注为正文，来源为脚注。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>For calendars: each event on its days.</source>
        <translation>供日历使用：每个事件列在其日期上。</translation>
    </message>
    <message>
        <source>For e-mail, and wherever else nothing but text is taken.</source>
        <translation>供电子邮件及其他只接受文字的场合使用。</translation>
    </message>
    <message>
        <source>For this program and for scripts: a record on each line.</source>
        <translation>供本程序和脚本使用：每行一条记录。</translation>
    </message>
    <message>
        <source>One page with its notes, to be put on a site.</source>
        <translation>带注释的单个页面，可放到网站上。</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Plain text with footnotes, for notes and wikis.</source>
        <translation>带脚注的纯文本，供笔记和维基使用。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The same as in Word, for LibreOffice and other word processors.</source>
        <translation>内容与 Word 文档相同，供 LibreOffice 等文字处理软件使用。</translation>
    </message>
    <message>
        <source>The sources of these events alone, for EndNote and others.</source>
        <translation>仅这些事件的来源，供 EndNote 等使用。</translation>
    </message>
    <message>
        <source>The sources of these events alone, for LaTeX.</source>
        <translation>仅这些事件的来源，供 LaTeX 使用。</translation>
    </message>
    <message>
        <source>The sources of these events alone, for Zotero and pandoc.</source>
        <translation>仅这些事件的来源，供 Zotero 和 pandoc 使用。</translation>
    </message>
    <message>
        <source>To be read and printed as it is, with numbered notes.</source>
        <translation>供直接阅读和打印，注释编号。</translation>
    </message>
</context>
<context>
    <name>known_texts</name>
    <message>
        <source>It has no source</source>
        <translation>它没有来源</translation>
    </message>
    <message>
        <source>Its sources are confidential</source>
        <translation>其来源为保密</translation>
    </message>
    <message>
        <source>Its sources have no date, nor a day of access</source>
        <translation>其来源既无日期，也无查阅日期</translation>
    </message>
    <message>
        <source>Its sources only give context</source>
        <translation>其来源只提供背景</translation>
    </message>
    <message>
        <source>No event has a source with a date, so nothing says what was known</source>
        <translation>没有事件具有带日期的来源，无从得知当时所知的内容</translation>
    </message>
    <message>
        <source>Reading the sources…</source>
        <translation>正在读取来源…</translation>
    </message>
    <message>
        <source>The events can&apos;t be shown</source>
        <translation>无法显示事件</translation>
    </message>
    <message>
        <source>The sources can&apos;t be read</source>
        <translation>无法读取来源</translation>
    </message>
    <message numerus="yes">
        <source>{n} left out</source>
        <translation>
            <numerusform>略去 {n} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {events} known</source>
        <translation>
            <numerusform>已知 {n} 个，共 {events}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lane_texts</name>
    <message>
        <source>&amp;Edit Lanes…</source>
        <translation>编辑泳道(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>折叠(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Show All Lanes</source>
        <translation>显示所有泳道(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>展开(&amp;U)</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>绯红</translation>
    </message>
    <message>
        <source>Fold All &amp;Others</source>
        <translation>折叠其他泳道(&amp;O)</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Hide All O&amp;thers</source>
        <translation>隐藏其他泳道(&amp;T)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move U&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>Move to the &amp;Top</source>
        <translation>移到顶部(&amp;T)</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Slate grey</source>
        <translation>石板灰</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青绿</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} {is|are} in no other lane.</source>
        <translation>
            <numerusform>有 {n} 个事件不在其他泳道中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>language_texts</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>中文（简体）</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>中文（繁体）</translation>
    </message>
    <message>
        <source>Serbian, Cyrillic</source>
        <translation>塞尔维亚语（西里尔字母）</translation>
    </message>
    <message>
        <source>Serbian, Latin</source>
        <translation>塞尔维亚语（拉丁字母）</translation>
    </message>
    <message>
        <source>Timeline will be in the system&apos;s language when it is opened the next time.</source>
        <translation>下次打开 Timeline 时将使用系统语言。</translation>
    </message>
    <message>
        <source>Timeline will be in {language} when it is opened the next time.</source>
        <translation>下次打开 Timeline 时将使用{language}。</translation>
    </message>
    <message>
        <source>{language} – draft</source>
        <translatorcomment>This whole translation is a draft that awaits a native reader.</translatorcomment>
        <translation>{language}（草稿）</translation>
    </message>
</context>
<context>
    <name>list_texts</name>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>另有 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {n} {stands|stand} otherwise in this text:</source>
        <translation>
            <numerusform>{n} 处中有 {count} 处在此文本中有所不同：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more {was|were} not looked at.</source>
        <translation>
            <numerusform>另有 {n} 处未查看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {stands|stand} as before.</source>
        <translation>
            <numerusform>{n} 处与之前一致。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loading_texts</name>
    <message>
        <source>Preparing {name}</source>
        <translation>正在准备“{name}”</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mark_texts</name>
    <message>
        <source>Added</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>Date found</source>
        <translation>找到的日期</translation>
    </message>
    <message>
        <source>Date given</source>
        <translation>给出的日期</translation>
    </message>
    <message>
        <source>Quotation found</source>
        <translation>找到的引语</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Words that differ</source>
        <translation>不同的文字</translation>
    </message>
    <message>
        <source>{words} selected</source>
        <translation>已选择 {words}</translation>
    </message>
    <message>
        <source>{words} unselected</source>
        <translation>已取消选择 {words}</translation>
    </message>
</context>
<context>
    <name>match_texts</name>
    <message>
        <source>differs from its source</source>
        <translation>与来源不同</translation>
    </message>
    <message>
        <source>is being looked for in its source</source>
        <translation>正在来源中查找</translation>
    </message>
    <message>
        <source>matches its source</source>
        <translation>与来源一致</translation>
    </message>
    <message>
        <source>matches its source but for typography</source>
        <translation>除排印外与来源一致</translation>
    </message>
    <message>
        <source>matches its source, shortened</source>
        <translation>与来源一致，有删节</translation>
    </message>
    <message>
        <source>not found in its source</source>
        <translation>来源中未找到</translation>
    </message>
    <message>
        <source>source text not kept</source>
        <translation>未保存来源文本</translation>
    </message>
    <message>
        <source>stands in its source more than once</source>
        <translation>在来源中出现多次</translation>
    </message>
</context>
<context>
    <name>measure_texts</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Drag from one instant to another, or click both. Esc ends it.</source>
        <translation>从一个时刻拖到另一个时刻，或分别点击两处。按 Esc 结束。</translation>
    </message>
    <message>
        <source>The two overlap in time</source>
        <translation>两者在时间上重叠</translation>
    </message>
    <message>
        <source>{length} from one to the other</source>
        <translation>两者相距{length}</translation>
    </message>
    <message>
        <source>{length} from the earlier one to the start of the later one</source>
        <translation>从较早者到较晚者开始：{length}</translation>
    </message>
    <message>
        <source>{length} from the end of the earlier one to the later one</source>
        <translation>从较早者结束到较晚者：{length}</translation>
    </message>
    <message>
        <source>{length} from the end of the earlier one to the start of the later one</source>
        <translation>从较早者结束到较晚者开始：{length}</translation>
    </message>
    <message>
        <source>{length}, from {start} to {end}</source>
        <translation>{length}，从{start}到{end}</translation>
    </message>
</context>
<context>
    <name>mouse</name>
    <message>
        <source>Change its name</source>
        <translation>更改名称</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Click a heading</source>
        <translation>点击列标题</translation>
    </message>
    <message>
        <source>Click its arrow</source>
        <translation>点击其箭头</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+点击</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation>Ctrl+拖动</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Double click its name</source>
        <translation>双击其名称</translation>
    </message>
    <message>
        <source>Double click its title</source>
        <translation>双击其标题</translation>
    </message>
    <message>
        <source>Double click where nothing is</source>
        <translation>双击空白处</translation>
    </message>
    <message>
        <source>Draft an event</source>
        <translation>起草事件</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Drag an edge of its window</source>
        <translation>拖动其窗口的边缘</translation>
    </message>
    <message>
        <source>Drag its handle</source>
        <translation>拖动其手柄</translation>
    </message>
    <message>
        <source>Drag its heading</source>
        <translation>拖动其列标题</translation>
    </message>
    <message>
        <source>Drag its ring there</source>
        <translation>拖动其圆环到该处</translation>
    </message>
    <message>
        <source>Drag its window</source>
        <translation>拖动其窗口</translation>
    </message>
    <message>
        <source>Drag on the axis</source>
        <translation>在时间轴上拖动</translation>
    </message>
    <message>
        <source>Drag one of them</source>
        <translation>拖动其中之一</translation>
    </message>
    <message>
        <source>Drag one of them there</source>
        <translation>将其中之一拖到该处</translation>
    </message>
    <message>
        <source>Drop it anywhere</source>
        <translation>拖放到任意位置</translation>
    </message>
    <message>
        <source>Edit a text where it stands</source>
        <translation>就地编辑文本</translation>
    </message>
    <message>
        <source>Fold or unfold it</source>
        <translation>折叠或展开</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Let a selected event end later, or make a span of a date</source>
        <translation>推迟所选事件的结束，或将日期变为时段</translation>
    </message>
    <message>
        <source>Measure Time, then drag</source>
        <translation>选“测量时间”后拖动</translation>
    </message>
    <message>
        <source>Measure from one to another</source>
        <translation>测量两者的间隔</translation>
    </message>
    <message>
        <source>Move a column</source>
        <translation>移动列</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>沿时间移动</translation>
    </message>
    <message>
        <source>Move it up or down</source>
        <translation>上移或下移</translation>
    </message>
    <message>
        <source>Move selected events in time</source>
        <translation>沿时间移动所选事件</translation>
    </message>
    <message>
        <source>Move selected events to another lane</source>
        <translation>将所选事件移到其他泳道</translation>
    </message>
    <message>
        <source>Move the start or end of a selected span</source>
        <translation>移动所选时段的起点或终点</translation>
    </message>
    <message>
        <source>Move what is in view</source>
        <translation>移动可见区域</translation>
    </message>
    <message>
        <source>On a lane&apos;s header</source>
        <translation>泳道标题上</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>画布上</translation>
    </message>
    <message>
        <source>On the details of an event</source>
        <translation>事件详情上</translation>
    </message>
    <message>
        <source>On the overview</source>
        <translation>概览上</translation>
    </message>
    <message>
        <source>On the table of events</source>
        <translation>事件表格上</translation>
    </message>
    <message>
        <source>On the window</source>
        <translation>窗口上</translation>
    </message>
    <message>
        <source>Open a count</source>
        <translation>打开聚合标记</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Pinch</source>
        <translation>双指捏合</translation>
    </message>
    <message>
        <source>Relate the selected event to another</source>
        <translation>将所选事件关联到另一事件</translation>
    </message>
    <message>
        <source>Rename the chronology</source>
        <translation>重命名年表</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右击</translation>
    </message>
    <message>
        <source>Right click a heading</source>
        <translation>右击列标题</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>滚动泳道</translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation>查看可用操作</translation>
    </message>
    <message>
        <source>Select all events of an area</source>
        <translation>选择一个区域内的所有事件</translation>
    </message>
    <message>
        <source>Select an event</source>
        <translation>选择事件</translation>
    </message>
    <message>
        <source>Select one more, or one less</source>
        <translation>增选或减选一个</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show more or less time</source>
        <translation>显示更长或更短的时间</translation>
    </message>
    <message>
        <source>Sort, or turn the order round</source>
        <translation>排序或反转顺序</translation>
    </message>
    <message>
        <source>Two fingers</source>
        <translation>双指滑动</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom to a stretch of time</source>
        <translation>缩放到一段时间</translation>
    </message>
    <message>
        <source>Zoom to an event</source>
        <translation>缩放到事件</translation>
    </message>
    <message>
        <source>Zoom where the pointer is</source>
        <translation>以指针处为中心缩放</translation>
    </message>
</context>
<context>
    <name>move_texts</name>
    <message>
        <source>&amp;Cancel the Move</source>
        <translation>取消移动(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Drop the Words</source>
        <translation>舍弃表述(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep as a Note</source>
        <translation>保留为备注(&amp;K)</translation>
    </message>
    <message>
        <source>A date like this can&apos;t be an end of a span</source>
        <translation>此类日期不能作为时段的端点</translation>
    </message>
    <message>
        <source>A part of the lane&apos;s name</source>
        <translation>泳道名称的一部分</translation>
    </message>
    <message>
        <source>Before it was moved it was dated {date}: {words}</source>
        <translation>移动前日期为{date}：{words}</translation>
    </message>
    <message>
        <source>By its clock times it would end before it starts</source>
        <translation>按其时刻，结束将早于开始</translation>
    </message>
    <message>
        <source>Events move between lanes only while they are grouped by lanes</source>
        <translation>仅在按泳道分组时，事件才能在泳道间移动</translation>
    </message>
    <message>
        <source>It is the first of its date</source>
        <translation>已是同日期的第一个</translation>
    </message>
    <message>
        <source>It is the last of its date</source>
        <translation>已是同日期的最后一个</translation>
    </message>
    <message>
        <source>Lane to move to</source>
        <translation>要移到的泳道</translation>
    </message>
    <message numerus="yes">
        <source>Moved {n} {event|events}</source>
        <translation>
            <numerusform>已移动 {n} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved: {date}</source>
        <translation>已移动：{date}</translation>
    </message>
    <message>
        <source>No date can be written there</source>
        <translation>该处无法写成日期</translation>
    </message>
    <message>
        <source>No other event has this date</source>
        <translation>没有其他事件具有此日期</translation>
    </message>
    <message>
        <source>No other lane is called that.</source>
        <translation>没有其他泳道叫这个名称。</translation>
    </message>
    <message>
        <source>Now after {other}</source>
        <translation>现位于“{other}”之后</translation>
    </message>
    <message>
        <source>Now before {other}</source>
        <translation>现位于“{other}”之前</translation>
    </message>
    <message>
        <source>Now {date}</source>
        <translation>现为{date}</translation>
    </message>
    <message>
        <source>Select one event alone to move it within its date</source>
        <translation>要在同日期内移动，请只选择一个事件</translation>
    </message>
    <message>
        <source>The order can&apos;t be changed</source>
        <translation>无法更改顺序</translation>
    </message>
    <message>
        <source>There is no lane above</source>
        <translation>上方没有泳道</translation>
    </message>
    <message>
        <source>There is no lane below</source>
        <translation>下方没有泳道</translation>
    </message>
    <message>
        <source>This end is open or unknown: give it a date first</source>
        <translation>此端点开放或不详：请先注明日期</translation>
    </message>
    <message>
        <source>This event stands in no lane of the canvas</source>
        <translation>此事件不在画布的任何泳道中</translation>
    </message>
    <message>
        <source>Too many events have this date to put them into an order</source>
        <translation>此日期的事件过多，无法排序</translation>
    </message>
    <message>
        <source>What becomes of the words for the date?</source>
        <translation>如何处理日期的表述？</translation>
    </message>
    <message>
        <source>What becomes of the words for the dates?</source>
        <translation>如何处理这些日期的表述？</translation>
    </message>
    <message>
        <source>Without a date there is nothing to move: give it one first</source>
        <translation>没有日期则无从移动：请先注明日期</translation>
    </message>
    <message>
        <source>a source says so</source>
        <translation>来源如此记载</translation>
    </message>
    <message>
        <source>it is not on the canvas: its lanes are hidden, or filtered</source>
        <translation>不在画布上：其泳道已隐藏，或被筛选排除</translation>
    </message>
    <message>
        <source>move of {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <source>move of {what} to another lane</source>
        <translation>将 {what} 移到其他泳道</translation>
    </message>
    <message>
        <source>moves by centuries</source>
        <translation>按世纪移动</translation>
    </message>
    <message>
        <source>moves by days</source>
        <translation>按日移动</translation>
    </message>
    <message>
        <source>moves by decades</source>
        <translation>按十年移动</translation>
    </message>
    <message>
        <source>moves by millennia</source>
        <translation>按千年移动</translation>
    </message>
    <message>
        <source>moves by months</source>
        <translation>按月移动</translation>
    </message>
    <message>
        <source>moves by seasons</source>
        <translation>按季移动</translation>
    </message>
    <message>
        <source>moves by years</source>
        <translation>按年移动</translation>
    </message>
    <message>
        <source>new end of {what}</source>
        <translation>更改 {what} 的结束日期</translation>
    </message>
    <message>
        <source>new start of {what}</source>
        <translation>更改 {what} 的开始日期</translation>
    </message>
    <message>
        <source>not moved</source>
        <translation>未移动</translation>
    </message>
    <message>
        <source>order of {what}</source>
        <translation>更改 {what} 的顺序</translation>
    </message>
    <message numerus="yes">
        <source>{Moved|Moved {n} events} to {lane}</source>
        <translation>
            <numerusform>已将 {n} 个事件移到“{lane}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{its date rests|{n} dates rest} on no source any more</source>
        <translation>
            <numerusform>有 {n} 个日期不再以来源为据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the events have words for their dates, which fit these alone.</source>
        <translation>
            <numerusform>其中 {n} 个事件附有日期的表述，这些表述只适用于原日期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {century|centuries} earlier</source>
        <translation>
            <numerusform>早{n}个世纪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {century|centuries} later</source>
        <translation>
            <numerusform>晚{n}个世纪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days} earlier</source>
        <translation>
            <numerusform>早{n}天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days} later</source>
        <translation>
            <numerusform>晚{n}天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {decade|decades} earlier</source>
        <translation>
            <numerusform>早{n}个十年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {decade|decades} later</source>
        <translation>
            <numerusform>晚{n}个十年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {has|have} no date and {stays|stay}</source>
        <translation>
            <numerusform>有 {n} 个没有日期，保持不动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {millennium|millennia} earlier</source>
        <translation>
            <numerusform>早{n}个千年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {millennium|millennia} later</source>
        <translation>
            <numerusform>晚{n}个千年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {month|months} earlier</source>
        <translation>
            <numerusform>早{n}个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {month|months} later</source>
        <translation>
            <numerusform>晚{n}个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {season|seasons} earlier</source>
        <translation>
            <numerusform>早{n}季</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {season|seasons} later</source>
        <translation>
            <numerusform>晚{n}季</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {year|years} earlier</source>
        <translation>
            <numerusform>早{n}年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {year|years} later</source>
        <translation>
            <numerusform>晚{n}年</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} is dated {date} for a reason: {words}.</source>
        <translation>“{title}”的日期{date}有其依据：{words}。</translation>
    </message>
</context>
<context>
    <name>new_event_texts</name>
    <message>
        <source>Added without a date: it stands among the undated, not on the canvas</source>
        <translation>已添加但未注明日期：列于未注明日期的事件中，不在画布上</translation>
    </message>
    <message>
        <source>Added, but not on the canvas: its lanes are hidden, or filtered</source>
        <translation>已添加，但不在画布上：其泳道已隐藏，或被筛选排除</translation>
    </message>
    <message>
        <source>Added: {event}</source>
        <translation>已添加：{event}</translation>
    </message>
    <message>
        <source>Enter adds the event, Escape takes the draft back</source>
        <translation>按 Enter 添加事件，按 Esc 撤回草稿</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events (a first lane)</source>
        <translation>事件（首条泳道）</translation>
    </message>
    <message>
        <source>It is not added yet: add it, or close the window again to find it here later</source>
        <translation>尚未添加：请添加，或再次关闭窗口，以后可在此找到</translation>
    </message>
    <message>
        <source>It needs a title</source>
        <translation>需要标题</translation>
    </message>
    <message>
        <source>It will cite {source}.</source>
        <translation>它将引用{source}。</translation>
    </message>
    <message>
        <source>It will name nobody yet.</source>
        <translation>暂不注明参与方。</translation>
    </message>
    <message>
        <source>It will stand in “No source” until a citation is added.</source>
        <translation>添加引证之前，将列于“无来源”。</translation>
    </message>
    <message>
        <source>The date is only where you are: type the right one, or clear it.</source>
        <translation>此日期仅为当前所在位置：请输入正确的日期，或将其清除。</translation>
    </message>
    <message>
        <source>This date can be read in several ways: choose the one that is meant</source>
        <translation>此日期有多种解读：请选择所指的一种</translation>
    </message>
    <message>
        <source>This was not added: {words}</source>
        <translation>以下内容未添加：{words}</translation>
    </message>
    <message>
        <source>What you typed is kept: a new event begins with it</source>
        <translation>已保留您键入的内容：新事件将以此开始</translation>
    </message>
    <message>
        <source>new event {title}</source>
        <translation>新建事件“{title}”</translation>
    </message>
    <message>
        <source>{actor} will take part in it.</source>
        <translation>“{actor}”将作为参与方。</translation>
    </message>
</context>
<context>
    <name>open_texts</name>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
</context>
<context>
    <name>origin_texts</name>
    <message>
        <source>From {file_place_and_day}</source>
        <translation>来自 {file_place_and_day}</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>overview_texts</name>
    <message>
        <source>{part} in view, of {whole}</source>
        <translation>可见{part}，全部{whole}</translation>
    </message>
</context>
<context>
    <name>page_row_texts</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>page_texts</name>
    <message>
        <source>archived: {address}</source>
        <translation>存档：{address}</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>nothing rests on its words</source>
        <translation>没有内容以其文字为据</translation>
    </message>
    <message numerus="yes">
        <source>of {n} {host|hosts}</source>
        <translation>
            <numerusform>，来自 {n} 个主机</numerusform>
        </translation>
    </message>
    <message>
        <source>page of {name}, fetched</source>
        <translation>{name} 的页面，已获取</translation>
    </message>
    <message>
        <source>there is no page to fetch</source>
        <translation>没有可获取的页面</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} {page|pages}</source>
        <translation>
            <numerusform>{n} 个页面中的 {done} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} {citation|citations}</source>
        <translation>
            <numerusform>{n} 条引证中的 {found} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} {date|dates}</source>
        <translation>
            <numerusform>{n} 个日期中的 {found} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of {n} {quote|quotes}</source>
        <translation>
            <numerusform>{n} 条引语中的 {found} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} barred</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{n} 个被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} failed</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{n} 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} gone</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{n} 个已不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} kept</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{n} 个已保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more {rests|rest} on it, not looked at</source>
        <translation>
            <numerusform>另有 {n} 处以此为据，未查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not asked for</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{n} 个未请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them {differs|differ}</source>
        <comment>pages</comment>
        <translation>
            <numerusform>其中 {n} 个不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without words that are read</source>
        <comment>pages</comment>
        <translation>
            <numerusform>{n} 个没有可读文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {page|pages}</source>
        <translation>
            <numerusform>{n} 个页面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {source|sources} without an address of the web</source>
        <translation>
            <numerusform>{n} 个来源没有网址</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} {of}: --yes fetches them</source>
        <translation>{pages}{of}：使用 --yes 获取</translation>
    </message>
    <message>
        <source>{what} match</source>
        <translation>{what}相符</translation>
    </message>
</context>
<context>
    <name>palette_texts</name>
    <message>
        <source>A command, or a date to go to</source>
        <translation>命令，或要转到的日期</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>没有这个名称的命令。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>panel_texts</name>
    <message numerus="yes">
        <source>+{n} more than the canvas draws</source>
        <translation>
            <numerusform>另有 {n} 个未在画布上绘出</numerusform>
        </translation>
    </message>
    <message>
        <source>From excerpts: sources agree on it, but nobody opened them; only what others show of them was seen.</source>
        <translation>仅据摘录：各来源一致，但无人打开过原文；只看到他人所示的部分。</translation>
    </message>
    <message>
        <source>From memory: it was written down without being looked up.</source>
        <translation>凭记忆：记录时未经查证。</translation>
    </message>
    <message>
        <source>From one source: a single report says so, and nothing else confirms it.</source>
        <translation>单一来源：仅有一则报道提及，别无佐证。</translation>
    </message>
    <message numerus="yes">
        <source>Is quoted {n} {time|times}</source>
        <translation>
            <numerusform>有 {n} 条引语</numerusform>
        </translation>
    </message>
    <message>
        <source>Known at the latest since {date}</source>
        <translation>最迟自{date}起为人所知</translation>
    </message>
    <message>
        <source>Known since {date}</source>
        <translation>自{date}起为人所知</translation>
    </message>
    <message numerus="yes">
        <source>Show only these {n} events</source>
        <translation>
            <numerusform>仅显示这 {n} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only this event</source>
        <translation>仅显示此事件</translation>
    </message>
    <message numerus="yes">
        <source>Show {n} more</source>
        <translation>
            <numerusform>再显示 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary, place, tags and notes are as recorded later, and not shown.</source>
        <translation>摘要、地点、标签和备注为后来所记，此处不显示。</translation>
    </message>
    <message numerus="yes">
        <source>Takes part in {n} {event|events}</source>
        <translation>
            <numerusform>参与了 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {other source repeats|{n} other sources repeat} it or {gives|give} context.</source>
        <translation>
            <numerusform>其余 {n} 个来源只是转述它或提供背景。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unverified: nobody has checked it yet.</source>
        <translation>未核实：尚无人查证。</translation>
    </message>
    <message>
        <source>Verified: reports that don&apos;t copy each other, or an official record, agree on it.</source>
        <translation>已核实：有相互独立的报道或官方记录一致证实。</translation>
    </message>
    <message>
        <source>What became of it was told later, and is not shown.</source>
        <translation>其结果是后来才有来源讲述的，此处不显示。</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>以及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>dated by {claim}</source>
        <translation>日期依据：{claim}</translation>
    </message>
    <message>
        <source>its page was opened</source>
        <translation>已打开其网页</translation>
    </message>
    <message>
        <source>no date by itself</source>
        <translation>本身不构成日期</translation>
    </message>
    <message>
        <source>{city} time</source>
        <translation>{city}时间</translation>
    </message>
    <message numerus="yes">
        <source>{n} sources are cited; none of them confirms another.</source>
        <translation>
            <numerusform>引用了 {n} 个来源，但彼此不能互相印证。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {date|dates} given</source>
        <translation>
            <numerusform>{n} 个所载日期</numerusform>
        </translation>
    </message>
    <message>
        <source>{office}, {dates}</source>
        <translation>{office}，{dates}</translation>
    </message>
</context>
<context>
    <name>phrase_texts</name>
    <message>
        <source>, </source>
        <comment>between what is listed</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between clauses</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation>{label}：{text}</translation>
    </message>
    <message>
        <source>{text} ({remark})</source>
        <translation>{text}（{remark}）</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>property_texts</name>
    <message>
        <source>Title of the chronology</source>
        <translation>年表标题</translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <translation>
            <numerusform>{n} 个未注明日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {actor|actors}</source>
        <translation>
            <numerusform>{n} 个参与方</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {lane|lanes}</source>
        <translation>
            <numerusform>{n} 条泳道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes}</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {relation|relations}</source>
        <translation>
            <numerusform>{n} 个关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {source|sources}</source>
        <translation>
            <numerusform>{n} 个来源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proposal_texts</name>
    <message>
        <source>Add Event</source>
        <translation>添加事件</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>添加引语</translation>
    </message>
    <message>
        <source>Add as New</source>
        <translation>作为新事件添加</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>For no event yet</source>
        <translation>尚不属于任何事件</translation>
    </message>
    <message>
        <source>For {title}</source>
        <translation>用于 {title}</translation>
    </message>
    <message>
        <source>In quotation marks, characters {start}–{end}</source>
        <translation>在引号内，第 {start}–{end} 个字符</translation>
    </message>
    <message>
        <source>Looks like {title} ({date}): date agrees</source>
        <translation>似为 {title}（{date}）：日期相符</translation>
    </message>
    <message>
        <source>Looks like {title} ({date}): date differs</source>
        <translation>似为 {title}（{date}）：日期不同</translation>
    </message>
    <message>
        <source>Looks like {title}, which has no date</source>
        <translation>似为 {title}，该事件没有日期</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge with {title}</source>
        <translation>与 {title} 合并</translation>
    </message>
    <message>
        <source>Other Event</source>
        <translation>其他事件</translation>
    </message>
    <message>
        <source>Other Reading</source>
        <translation>其他读法</translation>
    </message>
    <message>
        <source>Other reading: {date}</source>
        <translation>其他读法：{date}</translation>
    </message>
    <message>
        <source>Planned, as {words} says</source>
        <translation>计划中：文中写的是{words}</translation>
    </message>
    <message>
        <source>QUOTE</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>未指明发言人</translation>
    </message>
    <message>
        <source>Speaker: {name}</source>
        <translation>发言人：{name}</translation>
    </message>
    <message>
        <source>Speaker: {name}, new among the actors</source>
        <translation>发言人：{name}，新增为行为体</translation>
    </message>
    <message>
        <source>stated {words}</source>
        <translation>原文 {words}</translation>
    </message>
    <message>
        <source>{name} (new actor)</source>
        <translation>{name}（新行为体）</translation>
    </message>
    <message>
        <source>{words} → {date}</source>
        <translation>{words} → {date}</translation>
    </message>
</context>
<context>
    <name>reader_texts</name>
    <message numerus="yes">
        <source>Accept {n} {thing|things} as proposed?</source>
        <translation>
            <numerusform>按建议接受 {n} 项？</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a source to the left.</source>
        <translation>请在左侧选择一个来源。</translation>
    </message>
    <message>
        <source>Dates given found</source>
        <translation>已找到的日期</translation>
    </message>
    <message>
        <source>Events supported</source>
        <translation>所支持的事件</translation>
    </message>
    <message>
        <source>No source is chosen</source>
        <translation>未选择来源</translation>
    </message>
    <message>
        <source>No text of this source is kept.</source>
        <translation>未保存此来源的文本。</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>Quotes matched</source>
        <translation>一致的引语</translation>
    </message>
    <message>
        <source>The text can&apos;t be read</source>
        <translation>无法阅读此文本</translation>
    </message>
    <message>
        <source>no text kept</source>
        <translation>未保存文本</translation>
    </message>
    <message>
        <source>text captured {day}</source>
        <translation>文本获取于 {day}</translation>
    </message>
    <message>
        <source>text kept</source>
        <translation>已保存文本</translation>
    </message>
    <message numerus="yes">
        <source>{counted}, {n} shortened</source>
        <translation>
            <numerusform>{counted}，其中 {n} 条有省略</numerusform>
        </translation>
    </message>
    <message>
        <source>{good} of {all}</source>
        <translation>{all} 中的 {good}</translation>
    </message>
    <message numerus="yes">
        <source>{n} {date hangs|dates hang} on the day of this text, which isn&apos;t known</source>
        <translation>
            <numerusform>{n} 个日期取决于此文本的日期，而该日期不详</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relation_texts</name>
    <message>
        <source>A part of its title</source>
        <translation>标题的一部分</translation>
    </message>
    <message>
        <source>A type, or one of your own</source>
        <translation>类型，或自拟类型</translation>
    </message>
    <message>
        <source>Event to relate to</source>
        <translation>要关联的事件</translation>
    </message>
    <message>
        <source>From “{event}”</source>
        <translation>始于“{event}”</translation>
    </message>
    <message>
        <source>No other event has a title like that.</source>
        <translation>没有其他事件有类似的标题。</translation>
    </message>
    <message>
        <source>Nothing is recorded that came of this event</source>
        <translation>没有记录此事件的结果</translation>
    </message>
    <message>
        <source>Nothing is recorded that followed from this event</source>
        <translation>没有记录此事件的后续</translation>
    </message>
    <message>
        <source>Nothing is recorded that led to this event</source>
        <translation>没有记录此事件的前因</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Relations to follow</source>
        <translation>可沿其前进的关联</translation>
    </message>
    <message>
        <source>The nearest: {events}</source>
        <translation>最近的：{events}</translation>
    </message>
    <message>
        <source>The relations can&apos;t be read</source>
        <translation>无法读取关联</translation>
    </message>
    <message>
        <source>This relation can&apos;t be made</source>
        <translation>无法建立此关联</translation>
    </message>
    <message>
        <source>This relation is there already</source>
        <translation>此关联已存在</translation>
    </message>
    <message>
        <source>Type of the relation</source>
        <translation>关联类型</translation>
    </message>
    <message>
        <source>relation of {title}</source>
        <translation>“{title}”的关联</translation>
    </message>
    <message numerus="yes">
        <source>{n} more in the panel</source>
        <translation>
            <numerusform>面板中另有 {n} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} followed</source>
        <translation>
            <numerusform>后续有 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} led here</source>
        <translation>
            <numerusform>前因有 {n} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>“{origin}” … “{target}”</source>
        <translation>“{origin}”…“{target}”</translation>
    </message>
    <message>
        <source>“{type}”, a type of your own</source>
        <translation>“{type}”，自拟类型</translation>
    </message>
</context>
<context>
    <name>removed_texts</name>
    <message>
        <source>Its quotes, dates and citations stay, and forget where in it they stand. Undo brings it back. When the chronology is closed its words are taken out of the file for good.</source>
        <translation>其引语、日期和引证予以保留，但不再记住它们在其中的位置。撤销可将其恢复。年表关闭时，其文字将从文件中永久移除。</translation>
    </message>
    <message>
        <source>Remove the kept text of {name}?</source>
        <translation>移除保存的 {name} 的文本？</translation>
    </message>
    <message>
        <source>The kept texts can&apos;t be read</source>
        <translation>无法读取保存的文本</translation>
    </message>
    <message>
        <source>removal of the kept text of {name}</source>
        <translation>移除保存的 {name} 的文本</translation>
    </message>
    <message numerus="yes">
        <source>{n} {character|characters}</source>
        <translation>
            <numerusform>{n} 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>replace_texts</name>
    <message numerus="yes">
        <source>Replace {n}</source>
        <translation>
            <numerusform>替换 {n} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in {n} {event|events}</source>
        <translation>
            <numerusform>已在 {n} 个事件中替换</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Out {n}</source>
        <translation>
            <numerusform>移除 {n} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {n} selected {event|events}</source>
        <translation>
            <numerusform>所选的 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than {n}</source>
        <translation>
            <numerusform>超过 {n} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {n} {event|events}</source>
        <translation>
            <numerusform>涉及 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{The event|The {n} events} that the filter shows</source>
        <translation>
            <numerusform>筛选所示的 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{The one event that there is|All {n} events}</source>
        <translation>
            <numerusform>全部 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of {n} places</source>
        <translation>
            <numerusform>{chosen} / {n} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {title|titles} would be empty and {stays|stay}</source>
        <translation>
            <numerusform>有 {n} 个标题将变为空，保持不变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report_texts</name>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Report saved as {name}</source>
        <translation>报告已保存为 {name}</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Tables as CSV (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>The report can&apos;t be saved there</source>
        <translation>报告无法保存在那里</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>review_texts</name>
    <message numerus="yes">
        <source>{count} of {n} {difference|differences} taken</source>
        <translation>
            <numerusform>已采用 {n} 处不同中的 {count} 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>row_texts</name>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>left</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>taken in part</source>
        <translation>部分采用</translation>
    </message>
    <message>
        <source>taken with another</source>
        <translation>随其他条目采用</translation>
    </message>
    <message>
        <source>{what}, {place} of {total}</source>
        <translation>{what}，{place} / {total}</translation>
    </message>
</context>
<context>
    <name>search_texts</name>
    <message>
        <source>Filters the events; a chip takes it back.</source>
        <translation>筛选事件；可用标签取消。</translation>
    </message>
    <message>
        <source>Kept text</source>
        <translation>保存的文本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No event says “{words}”.</source>
        <translation>没有事件包含“{words}”。</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Quote, {name}</source>
        <translation>引语，{name}</translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} {event|events} for the first search… {percent} %</source>
        <translation>
            <numerusform>正在为首次搜索读取 {n} 个事件… {percent}%</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>Show only {this one|these {n}}</source>
        <translation>
            <numerusform>仅显示这 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>The best {m} of {n} events. Enter goes on through all of them.</source>
        <translation>
            <numerusform>{n} 个事件中最相符的 {m} 个。按 Enter 可逐一浏览全部。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {one event that says|{n} events that say} “{words}” {is|are} hidden.</source>
        <translation>
            <numerusform>包含“{words}”的 {n} 个事件均已隐藏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a word, a name or a few words of a quote.</source>
        <translation>请输入词语、名称或引语中的几个字。</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>{i} of {n}</source>
        <translation>
            <numerusform>{i} / {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} found</source>
        <translation>
            <numerusform>找到 {n} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} kept {text says|texts say} it too, below the events: press ↑.</source>
        <translation>
            <numerusform>另有 {n} 份保存的文本也提到，列于事件之下：按 ↑。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more {is|are} hidden.</source>
        <translation>
            <numerusform>另有 {n} 个已隐藏。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passages or more</source>
        <translation>
            <numerusform>{n} 处或更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {passage|passages}</source>
        <translation>
            <numerusform>{n} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {text|texts}</source>
        <translation>
            <numerusform>{n} 份文本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>selection_texts</name>
    <message>
        <source>All in {names}</source>
        <translation>均属于{names}</translation>
    </message>
    <message>
        <source>All tagged {names}</source>
        <translation>均带标签{names}</translation>
    </message>
    <message>
        <source>All with {names}</source>
        <translation>均涉及{names}</translation>
    </message>
    <message>
        <source>These events can&apos;t be changed</source>
        <translation>无法更改这些事件</translation>
    </message>
    <message numerus="yes">
        <source>{names} and {n} more</source>
        <translation>
            <numerusform>{names}及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} selected</source>
        <translation>
            <numerusform>已选中 {n} 个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save Elsewhere…</source>
        <translation>另存到别处(&amp;S)…</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>--highlight: {count} events, {most} at most</source>
        <translation>--highlight：{count} 个事件，最多 {most} 个</translation>
    </message>
    <message>
        <source>--paper: only {formats} have pages</source>
        <translation>--paper：只有 {formats} 有页面</translation>
    </message>
    <message>
        <source>--picture: only {formats} can hold one</source>
        <translation>--picture：只有 {formats} 能容纳图片</translation>
    </message>
    <message>
        <source>--portrait goes with --paper</source>
        <translation>--portrait 须与 --paper 同用</translation>
    </message>
    <message>
        <source>--report must not name {name}: the report would replace it</source>
        <translation>--report 不能是 {name}：报告会覆盖它</translation>
    </message>
    <message>
        <source>--tile goes with a .pdf</source>
        <translation>--tile 须用于 .pdf</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--to 早于 --from</translation>
    </message>
    <message>
        <source>All that is shown can be saved elsewhere: File, Save As</source>
        <translation>所示内容均可另存到别处：“文件 &gt; 另存为”</translation>
    </message>
    <message>
        <source>Another program has locked it, and does not tell its name</source>
        <translation>文件被另一程序锁定，该程序未说明其名称</translation>
    </message>
    <message>
        <source>Chronologies (*.chronology)</source>
        <translation>年表 (*.chronology)</translation>
    </message>
    <message>
        <source>Chronologies as JSON (*.json)</source>
        <translation>JSON 年表 (*.json)</translation>
    </message>
    <message>
        <source>Each change is on disk when it is made, in {path}</source>
        <translation>每项更改即时写入磁盘：{path}</translation>
    </message>
    <message>
        <source>Each change is on disk when it is made; Save As gives it a place</source>
        <translation>每项更改即时写入磁盘；用“另存为”可指定位置</translation>
    </message>
    <message>
        <source>It can be changed in the window that had it first</source>
        <translation>可在先打开它的窗口中更改</translation>
    </message>
    <message>
        <source>It is saved by itself from its first change on</source>
        <translation>自首次更改起自动保存</translation>
    </message>
    <message>
        <source>It was opened for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Names can&apos;t be read: {reason}</source>
        <translation>无法读取名称：{reason}</translation>
    </message>
    <message>
        <source>No font here has all letters of {words}, which is left out.</source>
        <translation>此处没有字体含有{words}的全部字符，故略去。</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Not everything could be read</source>
        <translation>部分内容未能读取</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>未保存：{why}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>尚无内容可保存</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>在浏览器中打开此网址？</translation>
    </message>
    <message>
        <source>Qt can&apos;t be loaded: {reason}</source>
        <translation>无法加载 Qt：{reason}</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Reading only: {why}</source>
        <translation>只读：{why}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Something in the program went wrong ({fault}). Help &gt; Show the Log says more.</source>
        <translation>程序内部出错（{fault}）。详见“帮助 &gt; 显示日志”。</translation>
    </message>
    <message>
        <source>The file is of version {theirs}, and this program changes those up to {ours}</source>
        <translation>文件版本为 {theirs}，本程序只能更改 {ours} 及以下版本</translation>
    </message>
    <message>
        <source>The file, or its folder, is write-protected</source>
        <translation>文件或其文件夹为写保护</translation>
    </message>
    <message>
        <source>The last change was not made; all that is shown is on disk</source>
        <translation>最后一项更改未执行；所示内容均已写入磁盘</translation>
    </message>
    <message>
        <source>The program broke off while it opened {path}, so this is the sample. File &gt; Open Recent opens the file again.</source>
        <translation>程序在打开 {path} 时中断，因此这里显示的是示例。可通过“文件 &gt; 最近打开”重新打开该文件。</translation>
    </message>
    <message>
        <source>There is no room to tell other programs that it is in use</source>
        <translation>空间不足，无法告知其他程序该文件正在使用</translation>
    </message>
    <message>
        <source>This is in memory alone: changes are gone when it is closed</source>
        <translation>仅存于内存：关闭后更改将丢失</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>With so long a name changes can&apos;t be saved safely; take a shorter one</source>
        <translation>名称过长，无法安全保存更改；请改用较短的名称</translation>
    </message>
    <message>
        <source>a newer version of the program made it</source>
        <translation>由更新版本的程序创建</translation>
    </message>
    <message>
        <source>a picture of {width} × {height} pixels is too large</source>
        <translation>{width} × {height} 像素的图片过大</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>另有 {n} 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more: {sentence}</source>
        <translation>
            <numerusform>另有 {n} 项：{sentence}</numerusform>
        </translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>comparing: {percent} %</source>
        <translation>正在比较：{percent} %</translation>
    </message>
    <message>
        <source>drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>how it was looked at can&apos;t be read; it is drawn as any other file</source>
        <translation>无法读取其查看方式，将按普通文件绘制</translation>
    </message>
    <message>
        <source>in use by another program</source>
        <translation>正被另一程序使用</translation>
    </message>
    <message>
        <source>in use by {program} on {host}</source>
        <translation>正被 {host} 上的 {program} 使用</translation>
    </message>
    <message>
        <source>it can&apos;t be locked</source>
        <translation>无法锁定</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>no calendar goes there</source>
        <translation>没有历法到达那里</translation>
    </message>
    <message>
        <source>no date is told</source>
        <translation>未说明日期</translation>
    </message>
    <message>
        <source>no window can be shown; &apos;export&apos; writes a picture without one ({reason})</source>
        <translation>无法显示窗口；“export”无需窗口即可写出图片（{reason}）</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>the value of a field</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing to question</source>
        <translation>没有可质疑之处</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>应为其中之一：{names}</translation>
    </message>
    <message>
        <source>only what is of another program can be added with --add-to</source>
        <translation>只有其他程序的文件才能用 --add-to 添加</translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation>已在另一窗口中打开</translation>
    </message>
    <message>
        <source>pictures are written as .png, .svg or .pdf</source>
        <translation>图片可写为 .png、.svg 或 .pdf</translation>
    </message>
    <message>
        <source>reading the data for {name}: {percent} %</source>
        <translation>正在读取 {name} 的数据：{percent} %</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>reading {name}: {percent} %</source>
        <translation>正在读取 {name}：{percent}%</translation>
    </message>
    <message numerus="yes">
        <source>reading {name}: {percent} %, {n} {event|events}</source>
        <translation>
            <numerusform>正在读取 {name}：{percent}%，{n} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>speaker not named</source>
        <translation>未指明发言人</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>temporary files</source>
        <translation>临时文件</translation>
    </message>
    <message>
        <source>the first starts {first}, the last {last}</source>
        <translation>首个开始于{first}，末个开始于{last}</translation>
    </message>
    <message>
        <source>the picture would replace what it is made from</source>
        <translation>图片会覆盖其所依据的文件</translation>
    </message>
    <message>
        <source>there is no display for a window; &apos;export&apos; writes a picture without one</source>
        <translation>没有可显示窗口的显示器；“export”无需窗口即可写出图片</translation>
    </message>
    <message>
        <source>there is no folder {name}</source>
        <translation>没有文件夹 {name}</translation>
    </message>
    <message>
        <source>there is no source {name}</source>
        <translation>没有来源 {name}</translation>
    </message>
    <message>
        <source>there is no such encoding</source>
        <translation>没有这种编码</translation>
    </message>
    <message>
        <source>there is no such event</source>
        <translation>没有此事件</translation>
    </message>
    <message>
        <source>there is no such format, only these: {names}</source>
        <translation>没有这种格式，只有：{names}</translation>
    </message>
    <message>
        <source>there is not enough memory for this</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>this can be read as {readings}</source>
        <translation>可解读为{readings}</translation>
    </message>
    <message>
        <source>this date has no end</source>
        <translation>此日期没有结束时间</translation>
    </message>
    <message>
        <source>this date has no start</source>
        <translation>此日期没有开始时间</translation>
    </message>
    <message>
        <source>this event has no date</source>
        <translation>此事件没有日期</translation>
    </message>
    <message>
        <source>this event is not among those shown</source>
        <translation>该事件不在所示事件之中</translation>
    </message>
    <message>
        <source>this event was not known on that day</source>
        <translation>此事件在该日尚不为人所知</translation>
    </message>
    <message>
        <source>this is a fault of the program: {fault}</source>
        <translation>这是程序的错误：{fault}</translation>
    </message>
    <message>
        <source>this is no sheet, and only sheets are read so</source>
        <translation>这不是表格，只有表格才能这样读取</translation>
    </message>
    <message>
        <source>this is not a date that can be read</source>
        <translation>无法识别为日期</translation>
    </message>
    <message>
        <source>too small for this timeline: {width} × {height} pixels are the least</source>
        <translation>对此时间线而言过小：至少需 {width} × {height} 像素</translation>
    </message>
    <message>
        <source>width and height, like 1920x1080</source>
        <translation>应为宽和高，如 1920x1080</translation>
    </message>
    <message>
        <source>write WHAT=COLUMN, with one of these: {names}</source>
        <translation>请写成 WHAT=COLUMN，其中 WHAT 为下列之一：{names}</translation>
    </message>
    <message>
        <source>write one letter, or one of these: {names}</source>
        <translation>请写一个字符，或以下之一：{names}</translation>
    </message>
    <message>
        <source>write one of these: {names}</source>
        <translation>请写以下之一：{names}</translation>
    </message>
    <message>
        <source>write the number of a row up to {most}, or 0 for none</source>
        <translation>请写不超过 {most} 的行号，没有则写 0</translation>
    </message>
    <message>
        <source>writing is not allowed here</source>
        <translation>此处不允许写入</translation>
    </message>
    <message>
        <source>writing {name}: {percent} %</source>
        <translation>正在写入 {name}：{percent} %</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>{date}: {title}</source>
        <comment>an event found in a text</comment>
        <translation>{date}：{title}</translation>
    </message>
    <message>
        <source>{field}: {here} → {there}</source>
        <comment>a value in two files</comment>
        <translation>{field}：{here} → {there}</translation>
    </message>
    <message>
        <source>{finding}: {reason}</source>
        <comment>a waived finding</comment>
        <translation>{finding}：{reason}</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <comment>a record in a list</comment>
        <translation>{kind}：{name}</translation>
    </message>
    <message>
        <source>{kind}: {name} [{id}]</source>
        <comment>a record in a list</comment>
        <translation>{kind}：{name} [{id}]</translation>
    </message>
    <message>
        <source>{name} (rescued)</source>
        <translation>{name}（已恢复）</translation>
    </message>
    <message>
        <source>{name} is in the format {form}</source>
        <translation>{name} 的格式是 {form}</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>“{name}”已存在。要替换吗？</translation>
    </message>
    <message>
        <source>{name} must end with {suffixes}, or --output-format say what it is</source>
        <translation>{name} 必须以 {suffixes} 结尾，或用 --output-format 指明格式</translation>
    </message>
    <message>
        <source>{name} was written</source>
        <translation>已写入 {name}</translation>
    </message>
    <message numerus="yes">
        <source>{name} was written without {n} damaged {text|texts}</source>
        <translation>
            <numerusform>已写入 {name}，不含 {n} 份受损的文本</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {date}</source>
        <translation>{name}，{date}</translation>
    </message>
    <message numerus="yes">
        <source>{n} damaged {text|texts}</source>
        <translation>
            <numerusform>{n} 份受损的文本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} only in {name}</source>
        <translation>
            <numerusform>{n} 条仅在 {name} 中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <translation>
            <numerusform>{n} 个未注明日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} waived</source>
        <translation>
            <numerusform>{n} 项已放行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {actor|actors}</source>
        <translation>
            <numerusform>{n} 个参与方</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {date|dates}</source>
        <translation>
            <numerusform>{n} 个日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {differs|differ}</source>
        <translation>
            <numerusform>{n} 条不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {error|errors}</source>
        <translation>
            <numerusform>{n} 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event is|events are} left out: nothing says since when known</source>
        <translation>
            <numerusform>略去 {n} 个事件：没有依据说明何时为人所知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {hint|hints}</source>
        <translation>
            <numerusform>{n} 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {lane|lanes}</source>
        <translation>
            <numerusform>{n} 条泳道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {likely event|likely events}</source>
        <translation>
            <numerusform>{n} 个可能的事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {place|places} not read as it stands</source>
        <translation>
            <numerusform>{n} 处未能照原样读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quotation|quotations}</source>
        <translation>
            <numerusform>{n} 处引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes}</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {record is|records are} the same in both</source>
        <translation>
            <numerusform>{n} 条记录两边相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {relation|relations}</source>
        <translation>
            <numerusform>{n} 个关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {source|sources}</source>
        <translation>
            <numerusform>{n} 个来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {warning|warnings}</source>
        <translation>
            <numerusform>{n} 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>{option} {number}: from {least} to {most}</source>
        <translation>{option} {number}：应在 {least} 至 {most} 之间</translation>
    </message>
    <message>
        <source>{path}: no chronology could be made of it: {reason}. The file was left as it is.</source>
        <translation>{path}：无法由其生成年表：{reason}。文件保持原样。</translation>
    </message>
    <message>
        <source>{path}: reading broke off: {fault}. The file was left as it is.</source>
        <translation>{path}：读取中断：{fault}。文件保持原样。</translation>
    </message>
    <message>
        <source>{path}: {reason}. Nothing was changed.</source>
        <translation>{path}：{reason}。未作任何更改。</translation>
    </message>
    <message>
        <source>{path}: {reason}. Nothing was written.</source>
        <translation>{path}：{reason}。未写入任何内容。</translation>
    </message>
    <message>
        <source>{path}: {reason}. The file was left as it is.</source>
        <translation>{path}：{reason}。文件保持原样。</translation>
    </message>
    <message>
        <source>{place}: {reason}: {raw}</source>
        <comment>a place in a file that was not read</comment>
        <translation>{place}：{reason}：{raw}</translation>
    </message>
    <message>
        <source>{place}: {sentence} [{rule} {id}]</source>
        <translation>{place}：{sentence} [{rule} {id}]</translation>
    </message>
    <message>
        <source>{program} on {host} has it, as process {number}. Close it there to change it here</source>
        <translation>正被 {host} 上的 {program} 使用（进程 {number}）。在该处关闭后即可在此更改</translation>
    </message>
    <message numerus="yes">
        <source>{said}, outside this program without {n} confidential {source|sources}</source>
        <translation>
            <numerusform>{said}，在本程序之外不含 {n} 个保密来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{said}, without {n} confidential {source|sources}</source>
        <translation>
            <numerusform>{said}，不含 {n} 个保密来源</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence} ({about})</source>
        <translation>{sentence}（{about}）</translation>
    </message>
    <message>
        <source>{sentence}; {what}</source>
        <translation>{sentence}；{what}</translation>
    </message>
    <message>
        <source>{what}: {wrong}</source>
        <translation>{what}：{wrong}</translation>
    </message>
    <message>
        <source>{words}: {date} ({why})</source>
        <comment>a date found in a text</comment>
        <translation>{words}：{date}（{why}）</translation>
    </message>
    <message>
        <source>{words}: {speaker}</source>
        <comment>a quotation found in a text</comment>
        <translation>{words}：{speaker}</translation>
    </message>
</context>
<context>
    <name>session_texts</name>
    <message>
        <source>disputed date</source>
        <translation>日期有争议</translation>
    </message>
    <message>
        <source>words missing in their source</source>
        <translation>来源缺少其文字</translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes}</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheet_texts</name>
    <message>
        <source>Not read as it stands</source>
        <translation>未照原样读取</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>sheet_words</name>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Central Europe</source>
        <translation>中欧</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>沟通渠道</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>西里尔文</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date basis</source>
        <translation>日期依据</translation>
    </message>
    <message>
        <source>Dates as worded</source>
        <translation>原文所述日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day first: {date}</source>
        <translation>日在前：{date}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊文</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来文</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩文</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Month first: {date}</source>
        <translation>月在前：{date}</translation>
    </message>
    <message>
        <source>Not known: undated</source>
        <translation>未知：作无日期处理</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其文</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Verification note</source>
        <translation>核实说明</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Western Europe</source>
        <translation>西欧</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>没有列名</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message numerus="yes">
        <source>{n} not read as {it stands|they stand}</source>
        <translation>
            <numerusform>{n} 处未照原样读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <translation>
            <numerusform>{n} 个未注日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {date|dates} can only be day first.</source>
        <translation>
            <numerusform>{n} 个日期只能是日在前。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {date|dates} can only be month first.</source>
        <translation>
            <numerusform>{n} 个日期只能是月在前。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {date|dates} such as {example} can be read in two ways, and nothing tells which.</source>
        <translation>
            <numerusform>有 {n} 个日期（如 {example}）有两种读法，文件中没有依据判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} so far…</source>
        <translation>
            <numerusform>目前 {n} 个事件…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>source_texts</name>
    <message>
        <source>10.1080/…</source>
        <translation>10.1080/…</translation>
    </message>
    <message>
        <source>2, revised…</source>
        <translation>第2版、修订版…</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>An excerpt that others show, or the page itself</source>
        <translation>他人所示的摘录，或网页本身</translation>
    </message>
    <message numerus="yes">
        <source>And {n} more that can&apos;t be read.</source>
        <translation>
            <numerusform>另有 {n} 项无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And {n} more.</source>
        <translation>
            <numerusform>另有 {n} 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案馆</translation>
    </message>
    <message>
        <source>As it stands there</source>
        <translation>照录原文</translation>
    </message>
    <message>
        <source>Authors, a line each</source>
        <translation>作者，每行一人</translation>
    </message>
    <message>
        <source>Based on this other source</source>
        <translation>依据的另一来源</translation>
    </message>
    <message>
        <source>BibTeX can&apos;t be read here: bibtexparser 2 or later is needed, not {detail}.</source>
        <translation>此处无法读取 BibTeX：需要 bibtexparser 2 或更高版本，而非 {detail}。</translation>
    </message>
    <message>
        <source>Can&apos;t be read as a date, kept as worded: {parts}.</source>
        <translation>无法识别为日期，按原文保存：{parts}。</translation>
    </message>
    <message>
        <source>City of the publisher</source>
        <translation>出版者所在城市</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Days it tells of</source>
        <translation>所述日期</translation>
    </message>
    <message>
        <source>Description, where it has no title</source>
        <translation>说明（无标题时）</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Editors, a line each</source>
        <translation>编者，每行一人</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>姓，名</translation>
    </message>
    <message>
        <source>From which to which: 45–67</source>
        <translation>起止页码：45–67</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>体裁</translation>
    </message>
    <message>
        <source>How it was verified</source>
        <translation>核实方式</translation>
    </message>
    <message>
        <source>How sure it is that it says so</source>
        <translation>来源确有此说的可靠程度</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>ISSN</source>
        <translation>ISSN</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>It stays out of every export, copy and picture</source>
        <translation>不列入任何导出、复制和图片</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>来源类别</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Left out, for its key stands there twice: {raw}</source>
        <translation>因键名重复而略去：{raw}</translation>
    </message>
    <message>
        <source>Marks for italics and the like taken out of: {parts}.</source>
        <translation>已从以下内容移除斜体等标记：{parts}。</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Name with its particle or suffix as one family name: {parts}.</source>
        <translation>姓名前缀或后缀已并入姓氏：{parts}。</translation>
    </message>
    <message>
        <source>New: {source}</source>
        <translation>新增：{source}</translation>
    </message>
    <message>
        <source>No record of RIS: {raw}</source>
        <translation>不是 RIS 记录：{raw}</translation>
    </message>
    <message>
        <source>Not a source: {raw}</source>
        <translation>不是来源：{raw}</translation>
    </message>
    <message>
        <source>Not a web address, CSL-JSON, BibTeX or RIS: {raw}</source>
        <translation>不是网址、CSL-JSON、BibTeX 或 RIS：{raw}</translation>
    </message>
    <message>
        <source>Not whole as BibTeX: {raw}</source>
        <translation>BibTeX 不完整：{raw}</translation>
    </message>
    <message>
        <source>Not whole as JSON ({detail}): {raw}</source>
        <translation>JSON 不完整（{detail}）：{raw}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing stands there.</source>
        <translation>没有内容。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Of the book: 978…</source>
        <translation>图书的编号：978…</translation>
    </message>
    <message>
        <source>Of the journal, in its volume: 3</source>
        <translation>期刊该卷中的期号：3</translation>
    </message>
    <message>
        <source>Of the journal, or of the work: 12</source>
        <translation>期刊或著作的卷号：12</translation>
    </message>
    <message>
        <source>Of the journal: 1234-5678</source>
        <translation>期刊的编号：1234-5678</translation>
    </message>
    <message>
        <source>Of the report, treaty or document</source>
        <translation>报告、条约或文件的编号</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>原题名</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Place in the archive</source>
        <translation>馆藏位置</translation>
    </message>
    <message>
        <source>Place of publication</source>
        <translation>出版地</translation>
    </message>
    <message>
        <source>Press release, working paper…</source>
        <translation>新闻稿、工作论文…</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>刊载于</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>Reading this took too long, so it was given up: {raw}</source>
        <translation>读取时间过长，已放弃：{raw}</translation>
    </message>
    <message>
        <source>Readout, transcript, press report…</source>
        <translation>会谈通报、文字实录、新闻报道…</translation>
    </message>
    <message>
        <source>Record group, box, folder</source>
        <translation>全宗、盒、卷</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>查看日期</translation>
    </message>
    <message>
        <source>The newspaper, journal or site</source>
        <translation>报纸、期刊或网站</translation>
    </message>
    <message>
        <source>The one whose report it repeats</source>
        <translation>其所转述的来源</translation>
    </message>
    <message>
        <source>The publishing house, agency or ministry</source>
        <translation>出版社、通讯社或部委</translation>
    </message>
    <message>
        <source>The state or body that tells it: State Department</source>
        <translation>叙述此事的国家或机构：State Department</translation>
    </message>
    <message>
        <source>The summary that it gives of itself</source>
        <translation>来源自带的摘要</translation>
    </message>
    <message>
        <source>The title before it was translated</source>
        <translation>翻译之前的题名</translation>
    </message>
    <message>
        <source>This can&apos;t be read ({detail}): {raw}</source>
        <translation>无法读取（{detail}）：{raw}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Translators, a line each</source>
        <translation>译者，每行一人</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Type not known, so “document” stands there: {parts}.</source>
        <translation>类型未知，故记为“document”：{parts}。</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Video, microfilm, print…</source>
        <translation>视频、缩微胶片、印刷品…</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What a reader should mind</source>
        <translation>需提醒读者注意之处</translation>
    </message>
    <message>
        <source>What it is: statement of the ministry, 5 August</source>
        <translation>说明是什么：外交部声明，8月5日</translation>
    </message>
    <message>
        <source>What of it was seen</source>
        <translation>看到了什么</translation>
    </message>
    <message>
        <source>What of it was seen, and where</source>
        <translation>查阅了哪些内容，在何处查阅</translation>
    </message>
    <message>
        <source>Who keeps it: National Archives…</source>
        <translation>收藏机构：国家档案馆…</translation>
    </message>
    <message>
        <source>Whose account it is</source>
        <translation>出自何方</translation>
    </message>
    <message>
        <source>With commands of LaTeX that no text stands for, kept as written: {parts}.</source>
        <translation>含无对应文字的 LaTeX 命令，按原样保存：{parts}。</translation>
    </message>
    <message>
        <source>Without a field of its own, kept under its name: {parts}.</source>
        <translation>没有对应字段，以其名称保存：{parts}。</translation>
    </message>
    <message>
        <source>en, zh…</source>
        <translation>en、zh…</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message numerus="yes">
        <source>it gives {n} {date|dates}</source>
        <translation>
            <numerusform>载有 {n} 个日期</numerusform>
        </translation>
    </message>
    <message>
        <source>webpage, article-newspaper, book, speech…</source>
        <translation>webpage、book、speech…</translation>
    </message>
    <message numerus="yes">
        <source>{n} new {source|sources}</source>
        <translation>
            <numerusform>{n} 个新来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other {record|records} {names|name} it</source>
        <translation>
            <numerusform>另有 {n} 条记录引用它</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} {cites|cite} it</source>
        <translation>
            <numerusform>有 {n} 个事件引证它</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes} {stands|stand} in it</source>
        <translation>
            <numerusform>其中有 {n} 条引语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>table_texts</name>
    <message>
        <source>Actors</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date as worded</source>
        <translation>日期原文</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>按{column}排序</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message numerus="yes">
        <source>Undated · {n}</source>
        <translation>
            <numerusform>未注明日期 · {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>central</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>found by the search</source>
        <translation>搜索命中</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>次要</translation>
    </message>
    <message>
        <source>notable</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>tag_texts</name>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events} {has|have} it</source>
        <translation>
            <numerusform>有 {n} 个事件带有此标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>text_input_texts</name>
    <message>
        <source>It opens with a password alone: save it without one, or paste its text.</source>
        <translation>需要密码才能打开：请另存为无密码的文件，或粘贴其文本。</translation>
    </message>
    <message>
        <source>Its encoding can&apos;t be told for certain: save it as UTF-8, or paste its text.</source>
        <translation>无法确定其编码：请另存为 UTF-8，或粘贴其文本。</translation>
    </message>
    <message>
        <source>Left out: {parts}.</source>
        <translation>未收入：{parts}。</translation>
    </message>
    <message>
        <source>No words stand in it.</source>
        <translation>其中没有文字。</translation>
    </message>
    <message>
        <source>Old formats of Word and RTF aren&apos;t read: save it as DOCX, or paste its text.</source>
        <translation>不能读取旧版 Word 和 RTF：请另存为 DOCX，或粘贴其文本。</translation>
    </message>
    <message>
        <source>PDF can&apos;t be read here: pypdfium2 is not installed.</source>
        <translation>此处无法读取 PDF：未安装 pypdfium2。</translation>
    </message>
    <message>
        <source>Reading this broke off.</source>
        <translation>读取中断。</translation>
    </message>
    <message>
        <source>Reading this took too long, so it was given up.</source>
        <translation>读取时间过长，已放弃。</translation>
    </message>
    <message>
        <source>The pages of this PDF are pictures, as a scanner makes them: it holds no words.</source>
        <translation>此 PDF 的页面是扫描图像：其中没有文字。</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>This file is built as no honest one is, and was not opened.</source>
        <translation>此文件的构造不正常，未予打开。</translation>
    </message>
    <message>
        <source>This file is larger than the 100 MB that are read.</source>
        <translation>此文件超过可读取的 100 MB。</translation>
    </message>
    <message>
        <source>This file is not whole, or damaged.</source>
        <translation>此文件不完整或已损坏。</translation>
    </message>
    <message>
        <source>This is more than the 20 MB of words that one text may have.</source>
        <translation>超过一份文本最多 20 MB 文字的限度。</translation>
    </message>
    <message>
        <source>This is no text, Markdown, HTML, DOCX, ODT or PDF.</source>
        <translation>这不是文本、Markdown、HTML、DOCX、ODT 或 PDF。</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>heads and feet of the pages</source>
        <translation>页眉和页脚</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>what stands around the text of the page</source>
        <translation>网页正文以外的内容</translation>
    </message>
    <message>
        <source>what was struck out while changes were tracked</source>
        <translation>修订中删去的内容</translation>
    </message>
    <message numerus="yes">
        <source>{n} {word|words}</source>
        <translation>
            <numerusform>{n} 个词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tip_texts</name>
    <message>
        <source>Drag to another event to relate this one to it</source>
        <translation>拖到另一事件以建立关联</translation>
    </message>
    <message>
        <source>Drag to let it end earlier or later</source>
        <translation>拖动以提前或推迟结束</translation>
    </message>
    <message>
        <source>Drag to let it start earlier or later</source>
        <translation>拖动以提前或推迟开始</translation>
    </message>
    <message>
        <source>No room here for one more event. Click to see it.</source>
        <translation>此处空间不足，另有 1 个事件未显示。点击查看。</translation>
    </message>
    <message numerus="yes">
        <source>No room here for {n} more events. Click to see them.</source>
        <translation>
            <numerusform>此处空间不足，另有 {n} 个事件未显示。点击查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>One event began earlier and goes on here. Click to see it.</source>
        <translation>有 1 个事件开始较早并延续至此。点击查看。</translation>
    </message>
    <message numerus="yes">
        <source>{n} active here</source>
        <translation>
            <numerusform>此处有 {n} 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events began earlier and go on here. Click to list them.</source>
        <translation>
            <numerusform>有 {n} 个事件开始较早并延续至此。点击列出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>undo_texts</name>
    <message>
        <source>Undo goes back to the opening; what was changed before is in Edit, History</source>
        <translation>撤销只能回到打开文件之时；此前的更改见“编辑”菜单的“历史记录”</translation>
    </message>
</context>
<context>
    <name>use_texts</name>
    <message>
        <source>CITATION</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>DATE GIVEN</source>
        <translation>给出的日期</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Forget Its Place</source>
        <translation>不再记住其位置</translation>
    </message>
    <message>
        <source>It stands between other words than when it was taken.</source>
        <translation>与摘录时相比，它的上下文已不同。</translation>
    </message>
    <message>
        <source>Other Place</source>
        <translation>另一处</translation>
    </message>
    <message>
        <source>QUOTE</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Remember This Place</source>
        <translation>记住此处</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>未指明发言人</translation>
    </message>
    <message>
        <source>is being looked for</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>rests on the source as a whole</source>
        <translation>以整个来源为据</translation>
    </message>
    <message>
        <source>{state}, characters {start}–{end}</source>
        <translation>{state}，第 {start}–{end} 个字符</translation>
    </message>
    <message>
        <source>{state}: place {number} of {all}</source>
        <translation>{state}：{all} 处中的第 {number} 处</translation>
    </message>
</context>
<context>
    <name>welcome_texts</name>
    <message>
        <source>Begin a new chronology</source>
        <translation>新建年表</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open the longer sample, 2021–23</source>
        <translation>打开较长的示例（2021–23年）</translation>
    </message>
    <message>
        <source>Save this timeline as a picture…</source>
        <translation>将此时间线存为图片…</translation>
    </message>
</context>
<context>
    <name>window_texts</name>
    <message>
        <source>Something could not be kept</source>
        <translation>部分内容无法保存</translation>
    </message>
    <message numerus="yes">
        <source>{n} more {file was|files were} dropped. No more than {most} are opened at once.</source>
        <translation>
            <numerusform>还拖入了 {n} 个文件。一次最多打开 {most} 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>&quot;{key}&quot;</source>
        <translation>&quot;{key}&quot;</translation>
    </message>
    <message>
        <source>A caption has at most 70 characters.</source>
        <translation>图注最多 70 个字符。</translation>
    </message>
    <message>
        <source>A clock time needs a date: give the date first.</source>
        <translation>有时刻须有日期：请先注明日期。</translation>
    </message>
    <message>
        <source>An event needs a title.</source>
        <translation>事件需要标题。</translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>abbreviated</comment>
        <translation>4月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>As known on {date}</source>
        <translation>截至 {date} 所知</translation>
    </message>
    <message>
        <source>As known on {date}: what came out later is left out.</source>
        <translation>截至 {date} 所知：略去其后发表的内容。</translation>
    </message>
    <message numerus="yes">
        <source>As known on {date}: {n} {event|events} and all else not known then are left out.</source>
        <translation>
            <numerusform>截至 {date} 所知：略去当时尚不为人知的 {n} 个事件及其他内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Aug</source>
        <comment>abbreviated</comment>
        <translation>8月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Beginning not known</source>
        <translation>开始时间不详</translation>
    </message>
    <message>
        <source>By these clock times it would end before it starts.</source>
        <translation>按这些时刻，结束将早于开始。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>沟通渠道</translation>
    </message>
    <message>
        <source>Chart: {name}.</source>
        <translation>制图：{name}。</translation>
    </message>
    <message>
        <source>Chinese words stand with half-width marks, as no page prints</source>
        <translation>中文文字用了半角标点，印刷品不会这样</translation>
    </message>
    <message>
        <source>Chronology as JSON</source>
        <translation>JSON 格式的大事记</translation>
    </message>
    <message>
        <source>Chronology as of {date}; made with Timeline.</source>
        <translation>年表截至{date}；以 Timeline 制作。</translation>
    </message>
    <message numerus="yes">
        <source>Chronology of {n} {event|events}</source>
        <extracomment>Below the title of a memo</extracomment>
        <translation>
            <numerusform>大事记，共 {n} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Date as worded:</source>
        <translation>日期原文：</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>日期：{date}</translation>
    </message>
    <message>
        <source>Dates are local.</source>
        <translation>日期均为当地日期。</translation>
    </message>
    <message>
        <source>Dec</source>
        <comment>abbreviated</comment>
        <translation>12月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Disputed:</source>
        <translation>有争议：</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Expected {expected}, got {found}</source>
        <translation>应为 {expected}，实为 {found}</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>abbreviated</comment>
        <translation>2月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Filed under:</source>
        <extracomment>Lanes, kind and tags of an event</extracomment>
        <translation>归类：</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>From excerpts.</source>
        <translation>仅据摘录。</translation>
    </message>
    <message>
        <source>From excerpts:</source>
        <translation>仅据摘录：</translation>
    </message>
    <message>
        <source>From memory.</source>
        <translation>凭记忆。</translation>
    </message>
    <message>
        <source>From memory:</source>
        <translation>凭记忆：</translation>
    </message>
    <message>
        <source>From one source.</source>
        <translation>仅有一个来源。</translation>
    </message>
    <message>
        <source>From one source:</source>
        <translation>仅有一个来源：</translation>
    </message>
    <message>
        <source>How the date is known:</source>
        <translation>日期依据：</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>In the notes:</source>
        <extracomment>What letters at the end of notes stand for</extracomment>
        <translation>注释说明：</translation>
    </message>
    <message>
        <source>Input data was truncated</source>
        <translation>输入数据被截断</translation>
    </message>
    <message>
        <source>Invalid enum value {value}</source>
        <translation>无效的枚举值 {value}</translation>
    </message>
    <message>
        <source>Invalid value {value}</source>
        <translation>无效的值 {value}</translation>
    </message>
    <message>
        <source>JSON would leave out what is new in it, but a copy as a chronology holds all</source>
        <translation>JSON 会略去其中的新内容，而年表格式的副本可保留全部</translation>
    </message>
    <message>
        <source>Jan</source>
        <comment>abbreviated</comment>
        <translation>1月</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>abbreviated</comment>
        <translation>7月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>abbreviated</comment>
        <translation>6月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Lanes: {lanes}</source>
        <translation>泳道：{lanes}</translation>
    </message>
    <message>
        <source>Lines of communication</source>
        <translation>沟通渠道</translation>
    </message>
    <message>
        <source>Lines of communication not shown: {names}.</source>
        <translation>未显示的沟通渠道：{names}。</translation>
    </message>
    <message numerus="yes">
        <source>Lines of communication not shown: {names}; {n} more.</source>
        <translation>
            <numerusform>未显示的沟通渠道：{names}；另外 {n} 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Made with Timeline.</source>
        <translation>以 Timeline 制作。</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>abbreviated</comment>
        <translation>3月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Markdown notes</source>
        <translation>Markdown 笔记</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>May</source>
        <comment>abbreviated</comment>
        <translation>5月</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>No room for {events}.</source>
        <translation>放不下：{events}。</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未注明人物</translation>
    </message>
    <message numerus="yes">
        <source>Not shown: {missing} of {n} {event|events}, of lesser weight.</source>
        <translation>
            <numerusform>未显示：{n} 个事件中较次要的 {missing} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>abbreviated</comment>
        <translation>11月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Number out of range</source>
        <translation>数字超出范围</translation>
    </message>
    <message>
        <source>Object contains unknown field {field}</source>
        <translation>对象含有未知字段 {field}</translation>
    </message>
    <message>
        <source>Object missing required field {field}</source>
        <translation>对象缺少必需字段 {field}</translation>
    </message>
    <message>
        <source>Oct</source>
        <comment>abbreviated</comment>
        <translation>10月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message numerus="yes">
        <source>Of {count} sources {n} {was|were} seen in excerpts only.</source>
        <translation>
            <numerusform>{count} 个来源中有 {n} 个只看到摘录。</numerusform>
        </translation>
    </message>
    <message>
        <source>One actor can&apos;t take part twice in the same role.</source>
        <translation>同一参与方不能以同一角色重复参与。</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Participants:</source>
        <translation>参与者：</translation>
    </message>
    <message>
        <source>Place: {place}</source>
        <translation>地点：{place}</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Related:</source>
        <translation>相关事件：</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sep</source>
        <comment>abbreviated</comment>
        <translation>9月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {all} · row {row}, column {column}</source>
        <translation>第 {sheet} 张，共 {all} 张 · 第 {row} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources: {names}.</source>
        <translation>来源：{names}。</translation>
    </message>
    <message numerus="yes">
        <source>Sources: {names}; {n} more.</source>
        <translation>
            <numerusform>来源：{names}；另外 {n} 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>状态：{status}</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>The dates given can&apos;t all hold: say why this one does.</source>
        <translation>给出的日期不能都成立：请说明为何以此为准。</translation>
    </message>
    <message>
        <source>The words were changed; those verified were “{words}”.</source>
        <extracomment>Why a quote that was verified isn&apos;t any more</extracomment>
        <translation>文字已改动；核实过的文字是“{words}”。</translation>
    </message>
    <message>
        <source>There is no such clock time: write it like 14:30.</source>
        <translation>没有这样的时刻：请按 14:30 的格式填写。</translation>
    </message>
    <message>
        <source>There is no such time zone: write it like Asia/Shanghai.</source>
        <translation>没有这样的时区：请按 Asia/Shanghai 的格式填写。</translation>
    </message>
    <message>
        <source>These words give no date by themselves.</source>
        <translation>这些文字本身不含日期。</translation>
    </message>
    <message>
        <source>This date has several readings: choose one.</source>
        <translation>此日期有多种解读：请选择一种。</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Undated</source>
        <extracomment>Headings in a memo, of events that no year is known of</extracomment>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>Unverified.</source>
        <translation>未核实。</translation>
    </message>
    <message>
        <source>Unverified:</source>
        <translation>未核实：</translation>
    </message>
    <message>
        <source>Verified.</source>
        <translation>已核实。</translation>
    </message>
    <message>
        <source>Verified:</source>
        <translation>已核实：</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>With: {people}</source>
        <translation>参与者：{people}</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>[{description}]</source>
        <translation>[{description}]</translation>
    </message>
    <message>
        <source>[{letter}] {meaning}.</source>
        <translation>[{letter}] {meaning}。</translation>
    </message>
    <message>
        <source>a bracket stands for other words</source>
        <translation>方括号替换了别的词</translation>
    </message>
    <message>
        <source>a bracket turns what is said</source>
        <translation>方括号改变了原意</translation>
    </message>
    <message>
        <source>a central event: a larger dot, a bold title</source>
        <translation>核心事件：圆点较大，标题加粗</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>某项更改</translation>
    </message>
    <message>
        <source>a condition is left out</source>
        <translation>略去了条件</translation>
    </message>
    <message>
        <source>a contrast is left out</source>
        <translation>略去了转折</translation>
    </message>
    <message>
        <source>a date can&apos;t be read</source>
        <translation>有日期无法识别</translation>
    </message>
    <message>
        <source>a date in doubt</source>
        <translation>存疑的日期</translation>
    </message>
    <message>
        <source>a date that a source gives for the selected event, and that it has</source>
        <translation>来源为所选事件给出、且事件采用的日期</translation>
    </message>
    <message>
        <source>a date that sources dispute, or words missing in their source</source>
        <translation>有争议的日期，或来源缺少其文字</translation>
    </message>
    <message>
        <source>a doubt is left out</source>
        <translation>略去了存疑之语</translation>
    </message>
    <message>
        <source>a key stands twice in one object</source>
        <translation>同一对象中有键重复出现</translation>
    </message>
    <message>
        <source>a line of communication closed</source>
        <translation>沟通渠道：关闭</translation>
    </message>
    <message>
        <source>a line of communication cooled or limited</source>
        <translation>沟通渠道：遇冷或受限</translation>
    </message>
    <message>
        <source>a line of communication open</source>
        <translation>沟通渠道：畅通</translation>
    </message>
    <message>
        <source>a long text is cited without saying where in it</source>
        <translation>引证长文本而未指明其中的位置</translation>
    </message>
    <message>
        <source>a minor event: a light title</source>
        <translation>次要事件：标题较细</translation>
    </message>
    <message>
        <source>a negation is left out</source>
        <translation>略去了否定词</translation>
    </message>
    <message>
        <source>a newer version of the program wrote this</source>
        <translation>由更新版本的程序写入</translation>
    </message>
    <message>
        <source>a notable or ordinary event</source>
        <translation>重要或一般事件</translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation>缺少数字</translation>
    </message>
    <message>
        <source>a page could not be begun</source>
        <translation>无法开始新的一页</translation>
    </message>
    <message>
        <source>a page of a PDF can&apos;t be larger than 5 m</source>
        <translation>PDF 页面不能大于 5 米</translation>
    </message>
    <message>
        <source>a part lies outside the time of its whole</source>
        <translation>部分不在整体的时间之内</translation>
    </message>
    <message>
        <source>a part of {date}: {why}</source>
        <translation>{date} 的一部分：{why}</translation>
    </message>
    <message>
        <source>a picture of {width} × {height} pixels is too large</source>
        <translation>{width} × {height} 像素的图片过大</translation>
    </message>
    <message>
        <source>a quote of a meeting or a statement is by somebody who isn&apos;t told to be there</source>
        <translation>会议或声明的引语出自未列为在场者的人</translation>
    </message>
    <message>
        <source>a record</source>
        <translation>某条记录</translation>
    </message>
    <message>
        <source>a record is there twice</source>
        <translation>有记录重复出现</translation>
    </message>
    <message>
        <source>a source can&apos;t be found</source>
        <translation>找不到某个来源</translation>
    </message>
    <message>
        <source>a source&apos;s words for the date are read as another date</source>
        <translation>来源所写的日期被读成了另一日期</translation>
    </message>
    <message>
        <source>a text is longer or shorter than it says</source>
        <translation>文本比所述更长或更短</translation>
    </message>
    <message>
        <source>a text of more than {size} MB can&apos;t be kept</source>
        <translation>无法保存超过 {size} MB 的文本</translation>
    </message>
    <message>
        <source>a value has another type</source>
        <translation>有值的类型不符</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少某个值</translation>
    </message>
    <message>
        <source>a value is wrong</source>
        <translation>有值不正确</translation>
    </message>
    <message>
        <source>about a day</source>
        <translation>约在某日</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>约{date}</translation>
    </message>
    <message>
        <source>about {length}</source>
        <translation>约{length}</translation>
    </message>
    <message>
        <source>accessed {date}</source>
        <translation>{date}查阅</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>actor (other_names or offices)</source>
        <translation>参与方（other_names 或 offices）</translation>
    </message>
    <message>
        <source>addressed by this</source>
        <translation>由本事件处理</translation>
    </message>
    <message>
        <source>addresses this</source>
        <translation>处理本事件</translation>
    </message>
    <message>
        <source>after what is dated: {why}</source>
        <translation>在有日期的事情之后：{why}</translation>
    </message>
    <message>
        <source>after {date}</source>
        <translation>{date}之后</translation>
    </message>
    <message>
        <source>an equal one stands before it</source>
        <translation>此前已有相同的一项</translation>
    </message>
    <message>
        <source>an exact date</source>
        <translation>确切日期</translation>
    </message>
    <message>
        <source>an important event without anybody&apos;s words</source>
        <translation>重要事件却没有任何人的原话</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>以及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已宣布</translation>
    </message>
    <message>
        <source>another date that a source gives for it</source>
        <translation>来源为其给出的另一个日期</translation>
    </message>
    <message>
        <source>another program has replaced the file</source>
        <translation>另一程序已替换该文件</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>另一程序正在使用该文件</translation>
    </message>
    <message>
        <source>another program is writing to the file</source>
        <translation>另一程序正在写入该文件</translation>
    </message>
    <message>
        <source>another voice speaks there</source>
        <translation>其间有另一人说话</translation>
    </message>
    <message>
        <source>answered by</source>
        <translation>得到回应</translation>
    </message>
    <message>
        <source>answered by this</source>
        <translation>得到本事件回应</translation>
    </message>
    <message>
        <source>as it is written</source>
        <translation>如原文所写</translation>
    </message>
    <message>
        <source>at least {length}</source>
        <translation>至少{length}</translation>
    </message>
    <message>
        <source>at most {length}</source>
        <translation>最多{length}</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>秋季</translation>
    </message>
    <message>
        <source>barred</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation>批次 {batch}</translation>
    </message>
    <message>
        <source>before {date}</source>
        <translation>{date}之前</translation>
    </message>
    <message>
        <source>begins or ends at a time not known exactly</source>
        <translation>起止时间不确切</translation>
    </message>
    <message>
        <source>between this state and the one before days are left</source>
        <translation>此状态与前一状态之间留有空日</translation>
    </message>
    <message>
        <source>between {least} and {most}</source>
        <translation>{least}至{most}</translation>
    </message>
    <message>
        <source>by local clocks</source>
        <translation>按当地时间</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled by this</source>
        <translation>被本事件取消</translation>
    </message>
    <message>
        <source>cancelled this</source>
        <translation>取消了本事件</translation>
    </message>
    <message>
        <source>causes and effects, or parts and wholes, go in a circle</source>
        <translation>因果关系或部分与整体成了循环</translation>
    </message>
    <message>
        <source>chronology</source>
        <translation>年表</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>引证</translation>
    </message>
    <message>
        <source>citations can&apos;t be found</source>
        <translation>找不到引证</translation>
    </message>
    <message>
        <source>clocks in {place} went forward over this time</source>
        <translation>{place}的时钟因拨快而跳过此时刻</translation>
    </message>
    <message>
        <source>comments on this</source>
        <translation>评论本事件</translation>
    </message>
    <message>
        <source>context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>context for this</source>
        <translation>本事件的背景</translation>
    </message>
    <message>
        <source>counted from {date}</source>
        <translation>自 {date} 起计</translation>
    </message>
    <message>
        <source>counted from {date}, which is named before</source>
        <translation>自前文所述的 {date} 起计</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>渠道中断</translation>
    </message>
    <message>
        <source>date claim</source>
        <translation>所载日期</translation>
    </message>
    <message>
        <source>dates given that can&apos;t both hold</source>
        <translation>不能并存的给出日期</translation>
    </message>
    <message>
        <source>day {number} of a month</source>
        <translation>某月 {number} 日</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>质疑</translation>
    </message>
    <message>
        <source>early {date}</source>
        <translation>{date}初</translation>
    </message>
    <message>
        <source>echoed by this</source>
        <translation>得到本事件呼应</translation>
    </message>
    <message>
        <source>echoes</source>
        <translation>呼应</translation>
    </message>
    <message>
        <source>echoes this</source>
        <translation>呼应本事件</translation>
    </message>
    <message>
        <source>edit log, entry {number}</source>
        <translation>编辑记录第 {number} 条</translation>
    </message>
    <message>
        <source>edited by {names}</source>
        <translation>{names}编</translation>
    </message>
    <message>
        <source>edition {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>ended by this</source>
        <translation>因本事件结束</translation>
    </message>
    <message>
        <source>ended the same day</source>
        <translation>同日结束</translation>
    </message>
    <message>
        <source>ended this</source>
        <translation>使本事件结束</translation>
    </message>
    <message numerus="yes">
        <source>ended {n} {day|days} earlier</source>
        <translation>
            <numerusform>早{n}天结束</numerusform>
        </translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>event quote</source>
        <translation>事件引语</translation>
    </message>
    <message>
        <source>excerpt</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;]&apos;</source>
        <translation>应为 &apos;,&apos; 或 &apos;]&apos;</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;}&apos;</source>
        <translation>应为 &apos;,&apos; 或 &apos;}&apos;</translation>
    </message>
    <message>
        <source>expected &apos;:&apos;</source>
        <translation>应为 &apos;:&apos;</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>已获取</translation>
    </message>
    <message>
        <source>first quarter</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <source>followed by</source>
        <translation>其后为</translation>
    </message>
    <message>
        <source>followed from this</source>
        <translation>由本事件促成</translation>
    </message>
    <message>
        <source>followed this</source>
        <translation>在本事件之后</translation>
    </message>
    <message>
        <source>found by the search</source>
        <translation>搜索找到的事件</translation>
    </message>
    <message>
        <source>fourth quarter</source>
        <translation>第四季度</translation>
    </message>
    <message>
        <source>from excerpts</source>
        <translation>仅据摘录</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>凭记忆</translation>
    </message>
    <message>
        <source>from one date to another</source>
        <translation>自一日期至另一日期</translation>
    </message>
    <message>
        <source>from one source</source>
        <translation>单一来源</translation>
    </message>
    <message>
        <source>from the one to the other</source>
        <translation>从前者到后者</translation>
    </message>
    <message>
        <source>from {date}, which is named before</source>
        <translation>自前文所述的 {date} 起</translation>
    </message>
    <message>
        <source>from {start}, which is named before, to {end}</source>
        <translation>自前文所述的 {start} 至 {end}</translation>
    </message>
    <message>
        <source>fulfilled by</source>
        <translation>兑现于</translation>
    </message>
    <message>
        <source>fulfilled by this</source>
        <translation>由本事件兑现</translation>
    </message>
    <message>
        <source>fulfils this</source>
        <translation>兑现本事件</translation>
    </message>
    <message>
        <source>goes on from the quotation before</source>
        <translation>接续前一处引语</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>how many events there are at a time</source>
        <translation>各时段的事件数量</translation>
    </message>
    <message>
        <source>id &quot;{id}&quot;</source>
        <translation>id &quot;{id}&quot;</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>in the year of {date}, which is named before</source>
        <translation>在前文所述的 {date} 的同一年</translation>
    </message>
    <message>
        <source>in {year}, with which the sentence begins</source>
        <translation>在句首所述的 {year}</translation>
    </message>
    <message>
        <source>includes this</source>
        <translation>包含本事件</translation>
    </message>
    <message>
        <source>instance of this</source>
        <translation>本事件的一例</translation>
    </message>
    <message>
        <source>invalid character</source>
        <translation>无效字符</translation>
    </message>
    <message>
        <source>invalid escape character in string</source>
        <translation>字符串中有无效的转义字符</translation>
    </message>
    <message>
        <source>invalid number</source>
        <translation>无效数字</translation>
    </message>
    <message>
        <source>it changes more than once</source>
        <translation>被更改多次</translation>
    </message>
    <message>
        <source>it did not come about, and no event says why or what followed</source>
        <translation>未能实现，且没有事件说明原因或后续</translation>
    </message>
    <message>
        <source>it ends before it starts</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>it has a calendar that can&apos;t be read</source>
        <translation>其历法无法读取</translation>
    </message>
    <message>
        <source>it has another kind of journal</source>
        <translation>其日志类型不同</translation>
    </message>
    <message>
        <source>it has no revision</source>
        <translation>没有修订号</translation>
    </message>
    <message>
        <source>it has no such column, row or sheet</source>
        <translation>其中没有这样的列、行或工作表</translation>
    </message>
    <message>
        <source>it has no title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>it has several names (hard links)</source>
        <translation>有多个名称（硬链接）</translation>
    </message>
    <message>
        <source>it is XML of a kind that is not known</source>
        <translation>这是未知类型的 XML</translation>
    </message>
    <message>
        <source>it is a GIF picture</source>
        <translation>是 GIF 图片</translation>
    </message>
    <message>
        <source>it is a JPEG picture</source>
        <translation>是 JPEG 图片</translation>
    </message>
    <message>
        <source>it is a PDF, and no chronology is in it</source>
        <translation>这是 PDF，其中没有年表</translation>
    </message>
    <message>
        <source>it is a PNG picture, and no chronology is in it</source>
        <translation>这是 PNG 图片，其中没有年表</translation>
    </message>
    <message>
        <source>it is a ZIP archive, or an office document</source>
        <translation>是 ZIP 压缩包或办公文档</translation>
    </message>
    <message>
        <source>it is a Zstandard archive</source>
        <translation>是 Zstandard 压缩包</translation>
    </message>
    <message>
        <source>it is a document of an old office program, or an encrypted one</source>
        <translation>这是旧版办公软件的文档或加密文档</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>it is a gzip archive</source>
        <translation>是 gzip 压缩包</translation>
    </message>
    <message>
        <source>it is a program</source>
        <translation>是程序</translation>
    </message>
    <message>
        <source>it is a text in RTF</source>
        <translation>这是 RTF 文本</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>这是网页</translation>
    </message>
    <message>
        <source>it is an SVG picture, and no chronology is in it</source>
        <translation>这是 SVG 图片，其中没有年表</translation>
    </message>
    <message>
        <source>it is an xz archive</source>
        <translation>是 xz 压缩包</translation>
    </message>
    <message>
        <source>it is called verified, but of no source more than an excerpt was seen</source>
        <translation>标为已核实，但所有来源都只看到摘录</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>内容被截断</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>it is larger than {n} MB</source>
        <translation>大于 {n} MB</translation>
    </message>
    <message>
        <source>it is no SHA-256</source>
        <translation>不是 SHA-256</translation>
    </message>
    <message>
        <source>it is no text, and of no kind that is known</source>
        <translation>它不是文本，类型也未知</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>it is open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>it is part of another record</source>
        <translation>是另一记录的一部分</translation>
    </message>
    <message>
        <source>it is said to be accessed, but only an excerpt was seen</source>
        <translation>标有访问日期，但只看到摘录</translation>
    </message>
    <message>
        <source>it is said to be ongoing, and its end is long past</source>
        <translation>称仍在进行，但其结束早已过去</translation>
    </message>
    <message>
        <source>it is said to be seen before it was issued</source>
        <translation>称在发布之前就已看到</translation>
    </message>
    <message>
        <source>it is said to have happened, but every source is older</source>
        <translation>称其已发生，但所有来源都更早</translation>
    </message>
    <message>
        <source>it is text in UTF-16</source>
        <translation>是 UTF-16 文本</translation>
    </message>
    <message>
        <source>it is text of a kind that is not known</source>
        <translation>这是未知类型的文本</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>it is told as a plan, and its time is long past</source>
        <translation>仍记为计划，而其时间早已过去</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>有写保护</translation>
    </message>
    <message>
        <source>it isn&apos;t known exactly enough when the text was published</source>
        <translation>文本的发布日期不够确切</translation>
    </message>
    <message>
        <source>it leads on in a circle</source>
        <translation>重定向成了循环</translation>
    </message>
    <message>
        <source>it leads on more than {n} times</source>
        <translation>重定向超过 {n} 次</translation>
    </message>
    <message>
        <source>it leads to this machine or a private network, and nobody has typed that</source>
        <translation>它指向本机或专用网络，而无人输入过该地址</translation>
    </message>
    <message>
        <source>it looks like another event told again</source>
        <translation>看来是另一事件的重复</translation>
    </message>
    <message>
        <source>it rests on one source</source>
        <translation>仅以一个来源为据</translation>
    </message>
    <message>
        <source>it stands elsewhere than where its author publishes, and no copy is named</source>
        <translation>它不在作者自己的网站上，又未注明是转载</translation>
    </message>
    <message>
        <source>it takes longer than {n} s</source>
        <translation>用时超过 {n} 秒</translation>
    </message>
    <message>
        <source>it would become a {record}</source>
        <translation>将变为 {record}</translation>
    </message>
    <message>
        <source>its &quot;format&quot; is not &quot;{format}&quot;</source>
        <translation>其 &quot;format&quot; 不是 &quot;{format}&quot;</translation>
    </message>
    <message>
        <source>its date rests on a source from before it, which can only announce it</source>
        <translation>日期以事前的来源为据，该来源只能是预告</translation>
    </message>
    <message>
        <source>its kept text is longer or shorter than it says</source>
        <translation>其保存的文本比所述更长或更短</translation>
    </message>
    <message>
        <source>its lines must end with line feeds, and it may hold no NUL</source>
        <translation>各行须以换行符结尾，且不得含 NUL</translation>
    </message>
    <message>
        <source>its name is not text</source>
        <translation>名称不是文本</translation>
    </message>
    <message>
        <source>its text is said to be kept, but none is</source>
        <translation>称已保存文本，但并没有</translation>
    </message>
    <message>
        <source>its version is {version}</source>
        <translation>其版本为 {version}</translation>
    </message>
    <message>
        <source>its version is {version}, this program knows those up to {known}</source>
        <translation>其版本为 {version}，本程序只支持到 {known}</translation>
    </message>
    <message>
        <source>its words are not there</source>
        <translation>缺少其文字</translation>
    </message>
    <message>
        <source>kept text</source>
        <translation>保存的文本</translation>
    </message>
    <message>
        <source>known bounds {length} apart</source>
        <translation>已知界限相距{length}</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>late {date}</source>
        <translation>{date}末</translation>
    </message>
    <message>
        <source>leaves out {words}</source>
        <extracomment>What a shortened quote leaves out of its source: “in Geneva”, “on Tuesday”</extracomment>
        <translation>略去{words}</translation>
    </message>
    <message>
        <source>led to</source>
        <translation>促成</translation>
    </message>
    <message>
        <source>led to this</source>
        <translation>促成本事件</translation>
    </message>
    <message>
        <source>left in force by this</source>
        <translation>因本事件而继续有效</translation>
    </message>
    <message>
        <source>left this in force</source>
        <translation>使本事件继续有效</translation>
    </message>
    <message>
        <source>less than {length}</source>
        <translation>不足{length}</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>渠道受限</translation>
    </message>
    <message>
        <source>line in another state</source>
        <translation>渠道处于其他状态</translation>
    </message>
    <message>
        <source>line open</source>
        <translation>渠道畅通</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>matches but for typography</source>
        <translation>除排印外一致</translation>
    </message>
    <message>
        <source>matches, shortened</source>
        <translation>一致，有删节</translation>
    </message>
    <message>
        <source>mid-{date}</source>
        <translation>{date}中期</translation>
    </message>
    <message numerus="yes">
        <source>most at once: {n}</source>
        <translation>
            <numerusform>同时最多：{n}</numerusform>
        </translation>
    </message>
    <message>
        <source>named before</source>
        <translation>前文所述</translation>
    </message>
    <message>
        <source>named “{name}” in the source</source>
        <translation>来源中称为“{name}”</translation>
    </message>
    <message>
        <source>neither a source nor a note says what relates the two</source>
        <translation>没有来源或说明表明两者的关系</translation>
    </message>
    <message>
        <source>no more than {size} MiB can be pasted</source>
        <translation>粘贴内容不得超过 {size} MiB</translation>
    </message>
    <message>
        <source>no source gives this date, and nothing says why it is right</source>
        <translation>没有来源给出这一日期，也未说明理由</translation>
    </message>
    <message>
        <source>no source says so</source>
        <translation>没有来源这样说</translation>
    </message>
    <message>
        <source>no standard time in {place} then</source>
        <translation>{place}当时尚无标准时间</translation>
    </message>
    <message>
        <source>no text kept</source>
        <translation>未保存文本</translation>
    </message>
    <message>
        <source>no text of the source is kept</source>
        <translation>未保存来源的文本</translation>
    </message>
    <message>
        <source>no {kind} can be added</source>
        <translation>不能添加 {kind}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>第{number}期</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>未请求</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not found, or not related to the selected event</source>
        <translation>未找到，或与选中事件无关</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>未举行</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>not yet verified</source>
        <translation>尚未核实</translation>
    </message>
    <message>
        <source>object keys must be strings</source>
        <translation>对象的键必须是字符串</translation>
    </message>
    <message>
        <source>of more than {size} MiB it must have one record a line</source>
        <translation>超过 {size} MiB 时须每行一条记录</translation>
    </message>
    <message>
        <source>on a day</source>
        <translation>在某日</translation>
    </message>
    <message>
        <source>on its last day</source>
        <translation>在其最后一日</translation>
    </message>
    <message>
        <source>on the sidelines of this</source>
        <translation>在本事件间隙举行</translation>
    </message>
    <message>
        <source>once between two dates</source>
        <translation>一次，在两个日期之间</translation>
    </message>
    <message>
        <source>once, between these two dates</source>
        <translation>一次，在这两个日期之间</translation>
    </message>
    <message>
        <source>once, some time after this date</source>
        <translation>一次，在此日期之后某时</translation>
    </message>
    <message>
        <source>once, some time before this date</source>
        <translation>一次，在此日期之前某时</translation>
    </message>
    <message>
        <source>one of the same id is there</source>
        <translation>已有相同 id 的一项</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>only JSON is replaced</source>
        <translation>只能替换 JSON</translation>
    </message>
    <message>
        <source>only an excerpt was seen</source>
        <extracomment>An excerpt is what others show of a page: a search&apos;s result, a report that quotes it</extracomment>
        <translation>只看到摘录</translation>
    </message>
    <message>
        <source>only an excerpt was seen, {date}</source>
        <translation>只看到摘录，{date}</translation>
    </message>
    <message>
        <source>only what is saved as JSON can be added</source>
        <translation>只能添加保存为 JSON 的内容</translation>
    </message>
    <message>
        <source>open this chronology and save a copy of it as JSON</source>
        <translation>请打开此年表，并将其副本保存为 JSON</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>over a period</source>
        <translation>持续一段时间</translation>
    </message>
    <message>
        <source>p. {number}</source>
        <translation>第{number}页</translation>
    </message>
    <message>
        <source>page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>part of this</source>
        <translation>属于本事件</translation>
    </message>
    <message>
        <source>participation</source>
        <translation>参与</translation>
    </message>
    <message>
        <source>partly reversed</source>
        <translation>部分推翻</translation>
    </message>
    <message>
        <source>partly reversed by this</source>
        <translation>被本事件部分推翻</translation>
    </message>
    <message>
        <source>partly reversed this</source>
        <translation>部分推翻本事件</translation>
    </message>
    <message>
        <source>parts of two sentences are made one</source>
        <translation>把两个句子的片段拼成了一句</translation>
    </message>
    <message>
        <source>perhaps about {date}</source>
        <translation>可能约{date}</translation>
    </message>
    <message>
        <source>perhaps {date}</source>
        <translation>可能是{date}</translation>
    </message>
    <message>
        <source>perhaps {office}</source>
        <extracomment>An office of which the dates don&apos;t tell whether it was held on that day</extracomment>
        <translation>可能为{office}</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>pieces stand in another order</source>
        <translation>各部分的次序与原文不同</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>planned or sought, did not happen</source>
        <translation>曾计划或寻求，未发生</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>postponed by this</source>
        <translation>被本事件推迟</translation>
    </message>
    <message>
        <source>postponed this</source>
        <translation>推迟了本事件</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>为其铺垫</translation>
    </message>
    <message>
        <source>prepared by this</source>
        <translation>由本事件铺垫</translation>
    </message>
    <message>
        <source>prepared this</source>
        <translation>为本事件铺垫</translation>
    </message>
    <message>
        <source>qualified by this</source>
        <translation>由本事件加以限定</translation>
    </message>
    <message>
        <source>qualifies this</source>
        <translation>对本事件加以限定</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>read as a century</source>
        <translation>读作世纪</translation>
    </message>
    <message>
        <source>read as day, month and year</source>
        <translation>读作日、月、年</translation>
    </message>
    <message>
        <source>read as month, day and year</source>
        <translation>读作月、日、年</translation>
    </message>
    <message>
        <source>reading it broke off</source>
        <translation>读取中断</translation>
    </message>
    <message>
        <source>reading it would take more memory or time than is safe</source>
        <translation>读取所需的内存或时间超出安全范围</translation>
    </message>
    <message>
        <source>refers to this</source>
        <translation>提及本事件</translation>
    </message>
    <message>
        <source>related to the selected event, at about its time</source>
        <translation>与选中事件相关，时间相近</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>rescheduled</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>rescheduled by this</source>
        <translation>因本事件改期</translation>
    </message>
    <message>
        <source>rescheduled this</source>
        <translation>使本事件改期</translation>
    </message>
    <message>
        <source>responds to this</source>
        <translation>回应本事件</translation>
    </message>
    <message>
        <source>resulted in</source>
        <translation>导致</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>推翻</translation>
    </message>
    <message>
        <source>reversed by this</source>
        <translation>被本事件推翻</translation>
    </message>
    <message>
        <source>reversed this</source>
        <translation>推翻了本事件</translation>
    </message>
    <message>
        <source>row {row} of {table} names something that is not there</source>
        <translation>{table} 第 {row} 行引用了不存在的内容</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同日</translation>
    </message>
    <message>
        <source>second quarter</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date}起</translation>
    </message>
    <message>
        <source>so many events more, without room for each</source>
        <translation>另有若干事件，因空间不足未逐一绘出</translation>
    </message>
    <message>
        <source>some day between {first} and {last}</source>
        <extracomment>A language that says the year first takes {full_first} and {short_last}</extracomment>
        <translation>{full_first}至{short_last}之间的某一天</translation>
    </message>
    <message>
        <source>some time after</source>
        <translation>在此之后某时</translation>
    </message>
    <message>
        <source>some time before</source>
        <translation>在此之前某时</translation>
    </message>
    <message>
        <source>some time between {first} and {last}</source>
        <extracomment>A language that says the year first takes {full_first} and {short_last}</extracomment>
        <translation>{full_first}至{short_last}之间的某时</translation>
    </message>
    <message>
        <source>some time within</source>
        <translation>在此时段内某时</translation>
    </message>
    <message>
        <source>some time within this span</source>
        <translation>在此时段内某时</translation>
    </message>
    <message>
        <source>somebody takes part whose office had ended</source>
        <translation>有参与者当时已卸任</translation>
    </message>
    <message>
        <source>somebody was at two places on one day</source>
        <translation>有人同一天在两个地方</translation>
    </message>
    <message>
        <source>something is named that is not there</source>
        <translation>引用了不存在的内容</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>sources give different dates, and nothing says why this one</source>
        <translation>各来源日期不一，且未说明为何采用此日期</translation>
    </message>
    <message>
        <source>speaker not named</source>
        <translation>未注明发言者</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>春季</translation>
    </message>
    <message>
        <source>stands there more than once</source>
        <translation>在其中出现多次</translation>
    </message>
    <message>
        <source>state</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>夏季</translation>
    </message>
    <message>
        <source>superseded by</source>
        <translation>被取代为</translation>
    </message>
    <message>
        <source>superseded by this</source>
        <translation>被本事件取代</translation>
    </message>
    <message>
        <source>supersedes this</source>
        <translation>取代本事件</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply</source>
        <translation>JSON 嵌套过深</translation>
    </message>
    <message>
        <source>the address is none that a browser opens</source>
        <translation>浏览器无法打开该地址</translation>
    </message>
    <message>
        <source>the answer breaks off</source>
        <translation>应答中断</translation>
    </message>
    <message>
        <source>the century after {date}</source>
        <translation>{date} 之后的世纪</translation>
    </message>
    <message>
        <source>the century before {date}</source>
        <translation>{date} 之前的世纪</translation>
    </message>
    <message>
        <source>the century the text was published</source>
        <translation>文本发布的世纪</translation>
    </message>
    <message>
        <source>the connection is not secure</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>the date is more exact than any that its sources give</source>
        <translation>日期比任何来源所给的都更精确</translation>
    </message>
    <message>
        <source>the day after {date}</source>
        <translation>{date} 的次日</translation>
    </message>
    <message>
        <source>the day before {date}</source>
        <translation>{date} 的前一日</translation>
    </message>
    <message>
        <source>the day it ended</source>
        <translation>其结束当日</translation>
    </message>
    <message>
        <source>the day the text was published</source>
        <translation>文本发布之日</translation>
    </message>
    <message>
        <source>the day this ended</source>
        <translation>本事件结束当日</translation>
    </message>
    <message>
        <source>the decade after {date}</source>
        <translation>{date} 之后的十年</translation>
    </message>
    <message>
        <source>the decade before {date}</source>
        <translation>{date} 之前的十年</translation>
    </message>
    <message>
        <source>the decade the text was published</source>
        <translation>文本发布的十年</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the effect began before its cause</source>
        <translation>结果早于原因</translation>
    </message>
    <message>
        <source>the encoding of the text can&apos;t be told</source>
        <translation>无法判断文本的编码</translation>
    </message>
    <message>
        <source>the file can&apos;t be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>the file has a structure that is not ours</source>
        <translation>文件结构不属于本程序</translation>
    </message>
    <message>
        <source>the file has gone</source>
        <translation>文件已消失</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the file is encrypted</source>
        <translation>文件已加密</translation>
    </message>
    <message>
        <source>the first third of {date}</source>
        <translation>{date} 的前三分之一</translation>
    </message>
    <message>
        <source>the first weekend after {date}</source>
        <translation>{date} 之后的第一个周末</translation>
    </message>
    <message>
        <source>the first {name} from {date} on, for “{cue}” looks ahead</source>
        <translation>{date} 起的第一个{name}，因为“{cue}”指向将来</translation>
    </message>
    <message>
        <source>the first {name} from {date} on, the nearest</source>
        <translation>{date} 起的第一个{name}，最近的一个</translation>
    </message>
    <message>
        <source>the id &quot;{id}&quot; stands before it</source>
        <translation>id &quot;{id}&quot; 此前已出现</translation>
    </message>
    <message>
        <source>the label of the turn</source>
        <translation>发言的标签</translation>
    </message>
    <message>
        <source>the last third of {date}</source>
        <translation>{date} 的后三分之一</translation>
    </message>
    <message>
        <source>the latest that had begun</source>
        <translation>已开始的最近一个</translation>
    </message>
    <message>
        <source>the latest {name} up to {date}</source>
        <translation>截至 {date} 的最近一个{name}</translation>
    </message>
    <message>
        <source>the middle third of {date}</source>
        <translation>{date} 的中间三分之一</translation>
    </message>
    <message>
        <source>the month after {date}</source>
        <translation>{date} 的次月</translation>
    </message>
    <message>
        <source>the month before {date}</source>
        <translation>{date} 的前一月</translation>
    </message>
    <message>
        <source>the month the text was published</source>
        <translation>文本发布之月</translation>
    </message>
    <message>
        <source>the name is too long for changes to be saved safely</source>
        <translation>名称过长，无法安全保存更改</translation>
    </message>
    <message>
        <source>the number needs more than 64 bits</source>
        <translation>数字超过 64 位</translation>
    </message>
    <message>
        <source>the one that ends in {year}</source>
        <translation>结束于 {year} 的那一个</translation>
    </message>
    <message>
        <source>the open chronology has another record of this id</source>
        <translation>打开的年表中有另一条相同 id 的记录</translation>
    </message>
    <message>
        <source>the pages could not be begun</source>
        <translation>无法开始分页</translation>
    </message>
    <message>
        <source>the picture could not be drawn as SVG</source>
        <translation>无法将图片绘为 SVG</translation>
    </message>
    <message>
        <source>the quarter after that of {date}</source>
        <translation>{date} 所在季度的下一季度</translation>
    </message>
    <message>
        <source>the quarter before that of {date}</source>
        <translation>{date} 所在季度的上一季度</translation>
    </message>
    <message>
        <source>the quarter the text was published</source>
        <translation>文本发布的季度</translation>
    </message>
    <message>
        <source>the quote differs from its source&apos;s text</source>
        <translation>引语与来源文本不同</translation>
    </message>
    <message>
        <source>the quote is dated later than the source it stands in</source>
        <translation>引语的日期晚于其来源</translation>
    </message>
    <message>
        <source>the quote is not in its source&apos;s text</source>
        <translation>引语不在来源文本中</translation>
    </message>
    <message>
        <source>the quote leaves out words of its source&apos;s text</source>
        <translation>引语略去了来源原文中的词语</translation>
    </message>
    <message>
        <source>the quote was said before the event that it stands with</source>
        <translation>引语早于其所属的事件</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>the same minute</source>
        <translation>同一分钟</translation>
    </message>
    <message>
        <source>the selected event</source>
        <translation>选中的事件</translation>
    </message>
    <message>
        <source>the sentence before tells of them</source>
        <translation>前一句提到他们</translation>
    </message>
    <message>
        <source>the sentence tells of them</source>
        <translation>本句提到他们</translation>
    </message>
    <message>
        <source>the server asks to come back later</source>
        <translation>服务器要求稍后再试</translation>
    </message>
    <message>
        <source>the server can&apos;t be reached</source>
        <translation>无法连接服务器</translation>
    </message>
    <message>
        <source>the source of a quote is none that the event cites</source>
        <translation>引语的来源不在事件所引来源之列</translation>
    </message>
    <message>
        <source>the source of a relation is older than what it relates</source>
        <translation>关系的来源早于其所关联的内容</translation>
    </message>
    <message>
        <source>the speaker did not hold this office on that day</source>
        <translation>发言人当日并未担任此职</translation>
    </message>
    <message>
        <source>the state of a line of communication</source>
        <translation>沟通渠道的状态</translation>
    </message>
    <message numerus="yes">
        <source>the state of {n} {line|lines} of communication</source>
        <translation>
            <numerusform>{n} 条沟通渠道的状态</numerusform>
        </translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>文本不是 UTF-8</translation>
    </message>
    <message>
        <source>the week after that of {date}</source>
        <translation>{date} 所在周的下一周</translation>
    </message>
    <message>
        <source>the week before that of {date}</source>
        <translation>{date} 所在周的上一周</translation>
    </message>
    <message>
        <source>the week the text was published</source>
        <translation>文本发布的那一周</translation>
    </message>
    <message>
        <source>the weekend of the week before that of {date}</source>
        <translation>{date} 所在周的上一周的周末</translation>
    </message>
    <message>
        <source>the weekend of the week the text was published</source>
        <translation>文本发布那一周的周末</translation>
    </message>
    <message>
        <source>the words of a date are not where its source&apos;s text had them</source>
        <translation>日期的原话已不在来源文本的原处</translation>
    </message>
    <message>
        <source>the words of a date differ from its source&apos;s text</source>
        <translation>日期的原话与来源文本不符</translation>
    </message>
    <message>
        <source>the words of a text are others than it says</source>
        <translation>文本的文字与其所示不符</translation>
    </message>
    <message>
        <source>the words of its kept text are damaged</source>
        <translation>其保存的文本已受损</translation>
    </message>
    <message>
        <source>the words of its kept text are not in the file</source>
        <translation>其保存的文本不在文件中</translation>
    </message>
    <message>
        <source>the year after {date}</source>
        <translation>{date} 的次年</translation>
    </message>
    <message>
        <source>the year before {date}</source>
        <translation>{date} 的前一年</translation>
    </message>
    <message>
        <source>the year the text was published</source>
        <translation>文本发布之年</translation>
    </message>
    <message>
        <source>the {kind} {name} is missing</source>
        <translation>缺少 {kind} {name}</translation>
    </message>
    <message>
        <source>the {kind} {name} is not ours</source>
        <translation>{kind} {name} 不属于本程序</translation>
    </message>
    <message>
        <source>the {name} after {date}</source>
        <translation>{date} 之后的{name}</translation>
    </message>
    <message>
        <source>the {name} before {date}</source>
        <translation>{date} 之前的{name}</translation>
    </message>
    <message>
        <source>the {name} of the week after {date}</source>
        <translation>{date} 下一周的{name}</translation>
    </message>
    <message>
        <source>the {name} of the week of {date}</source>
        <translation>{date} 所在周的{name}</translation>
    </message>
    <message>
        <source>the {name} of the year of {date}</source>
        <translation>{date} 所在年的{name}</translation>
    </message>
    <message>
        <source>the {name} that is a {weekday}</source>
        <translation>为{weekday}的{name}</translation>
    </message>
    <message>
        <source>the {period}</source>
        <extracomment>After a preposition</extracomment>
        <translation>{period}</translation>
    </message>
    <message>
        <source>there are more events than a sheet of it has rows; CSV has room for them</source>
        <translation>事件多于其工作表的行数；CSV 可容纳</translation>
    </message>
    <message numerus="yes">
        <source>there are more than {n} lanes</source>
        <translation>
            <numerusform>泳道超过 {n} 条</numerusform>
        </translation>
    </message>
    <message>
        <source>there are no events in it</source>
        <translation>其中没有事件</translation>
    </message>
    <message numerus="yes">
        <source>there are {n} lanes already</source>
        <translation>
            <numerusform>已有 {n} 条泳道</numerusform>
        </translation>
    </message>
    <message>
        <source>there is always one</source>
        <translation>必须保留一个</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有此文件夹</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>没有这个主机</translation>
    </message>
    <message>
        <source>there is no {kind} &quot;{id}&quot;</source>
        <translation>没有 {kind} &quot;{id}&quot;</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>there is not enough memory for this size</source>
        <translation>内存不足以生成此尺寸</translation>
    </message>
    <message numerus="yes">
        <source>there may be {n} lanes</source>
        <translation>
            <numerusform>最多可有 {n} 条泳道</numerusform>
        </translation>
    </message>
    <message>
        <source>they met or spoke while their channel is said to be shut</source>
        <translation>在其渠道据称关闭期间会晤或通话</translation>
    </message>
    <message>
        <source>third quarter</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <source>this JSON is not a chronology</source>
        <translation>此 JSON 不是年表</translation>
    </message>
    <message>
        <source>this comments on it</source>
        <translation>本事件对其评论</translation>
    </message>
    <message>
        <source>this ended the same day</source>
        <translation>本事件同日结束</translation>
    </message>
    <message numerus="yes">
        <source>this ended {n} {day|days} earlier</source>
        <translation>
            <numerusform>本事件早{n}天结束</numerusform>
        </translation>
    </message>
    <message>
        <source>this followed</source>
        <translation>本事件在其后</translation>
    </message>
    <message>
        <source>this is a database of another program</source>
        <translation>这是另一程序的数据库</translation>
    </message>
    <message>
        <source>this is an instance</source>
        <translation>本事件是其一例</translation>
    </message>
    <message>
        <source>this is context</source>
        <translation>本事件是其背景</translation>
    </message>
    <message>
        <source>this is no address of the web</source>
        <translation>这不是网址</translation>
    </message>
    <message>
        <source>this is not a chronology</source>
        <translation>这不是年表</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>this is not valid JSON</source>
        <translation>这不是有效的 JSON</translation>
    </message>
    <message>
        <source>this refers to it</source>
        <translation>本事件提及此事</translation>
    </message>
    <message>
        <source>this system knows no time zones</source>
        <translation>本系统没有时区数据</translation>
    </message>
    <message>
        <source>this took place as it</source>
        <translation>此事件后来即为该事件</translation>
    </message>
    <message>
        <source>this was on its sidelines</source>
        <translation>本事件在其间隙举行</translation>
    </message>
    <message>
        <source>this {relation} it</source>
        <translation>本事件 {relation} 此事</translation>
    </message>
    <message>
        <source>too small for a timeline: {width} × {height} pixels are the least</source>
        <translation>对时间线而言过小：至少需 {width} × {height} 像素</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>已发生</translation>
    </message>
    <message>
        <source>took place as</source>
        <translation>实际举行为</translation>
    </message>
    <message>
        <source>took place as this</source>
        <translation>后来即此事件</translation>
    </message>
    <message>
        <source>trailing characters</source>
        <translation>末尾有多余字符</translation>
    </message>
    <message>
        <source>trailing comma in array</source>
        <translation>数组末尾有多余逗号</translation>
    </message>
    <message>
        <source>trailing comma in object</source>
        <translation>对象末尾有多余逗号</translation>
    </message>
    <message>
        <source>translated by {names}</source>
        <translation>{names}译</translation>
    </message>
    <message>
        <source>two sides met, but only one side&apos;s account is there</source>
        <translation>双方会晤，但只有一方的说法</translation>
    </message>
    <message>
        <source>two states of one channel overlap</source>
        <translation>同一渠道的两个状态重叠</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>未注明日期</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>至{date}为止</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>unverified: nobody has checked it yet</source>
        <translation>未核实：尚无人查证</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>vol. {number}</source>
        <translation>第{number}卷</translation>
    </message>
    <message>
        <source>waiver</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>what was written can&apos;t be read again</source>
        <translation>写入的内容无法重新读取</translation>
    </message>
    <message>
        <source>when the source was issued is not said</source>
        <translation>未说明来源的发布时间</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>冬季</translation>
    </message>
    <message>
        <source>with an end not known exactly</source>
        <translation>有一端不确切</translation>
    </message>
    <message>
        <source>without a given beginning or end</source>
        <translation>未注明开始或结束</translation>
    </message>
    <message>
        <source>would lose what is new in it</source>
        <translation>将丢失其中的新内容</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>写入失败</translation>
    </message>
    <message>
        <source>writing is not allowed here</source>
        <translation>此处不允许写入</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{actor} ({role})</source>
        <translation>{actor}（{role}）</translation>
    </message>
    <message>
        <source>{beginning} … {end}</source>
        <translation>{beginning}……{end}</translation>
    </message>
    <message>
        <source>{bracket} for “{words}”</source>
        <extracomment>A bracket of a quote, and what its source has in its place: [Taiwan] for “it”</extracomment>
        <translation>以{bracket}代“{words}”</translation>
    </message>
    <message>
        <source>{channel}: {title}</source>
        <extracomment>A title or a heading: a state with the line of communication that it is a state of</extracomment>
        <translation>{channel}：{title}</translation>
    </message>
    <message>
        <source>{checked}: {note}</source>
        <translation>{checked}：{note}</translation>
    </message>
    <message>
        <source>{city} time</source>
        <translation>{city}时间</translation>
    </message>
    <message>
        <source>{date} ends before it starts</source>
        <translation>{date} 的结束早于开始</translation>
    </message>
    <message>
        <source>{date} has a year beyond 100,000,000,000</source>
        <translation>{date} 的年份超过 100,000,000,000</translation>
    </message>
    <message>
        <source>{date} has neither a start nor an end</source>
        <translation>{date} 既无开始也无结束</translation>
    </message>
    <message>
        <source>{date} in {place}</source>
        <extracomment>A day that is one by the clocks of a place, or of a time zone</extracomment>
        <translation>{place}时间{date}</translation>
    </message>
    <message>
        <source>{date} is EDTF of level 2, of which only [..a], [a..] and [a..b] are read</source>
        <translation>{date} 为 EDTF 2 级，其中仅支持 [..a]、[a..] 和 [a..b]</translation>
    </message>
    <message>
        <source>{date} is empty</source>
        <translation>{date} 为空</translation>
    </message>
    <message>
        <source>{date} is not an EDTF date</source>
        <translation>{date} 不是 EDTF 日期</translation>
    </message>
    <message>
        <source>{date} names a clock time or a zone that does not exist</source>
        <translation>{date} 含有不存在的时刻或时区</translation>
    </message>
    <message>
        <source>{date} names a year, month or day that does not exist</source>
        <translation>{date} 含有不存在的年、月或日</translation>
    </message>
    <message>
        <source>{date}, day and month unknown</source>
        <translation>{date}，月日不详</translation>
    </message>
    <message>
        <source>{date}, day unknown</source>
        <translation>{date}，日不详</translation>
    </message>
    <message>
        <source>{date}, end unknown</source>
        <translation>{date}，结束时间不详</translation>
    </message>
    <message>
        <source>{date}, month unknown</source>
        <translation>{date}，月不详</translation>
    </message>
    <message>
        <source>{date}, start unknown</source>
        <translation>{date}，开始时间不详</translation>
    </message>
    <message>
        <source>{date}, which is named before</source>
        <translation>前文所述的 {date}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{date}: {title}</source>
        <translation>{date}：{title}</translation>
    </message>
    <message>
        <source>{day}</source>
        <extracomment>The number of a day as it stands in a date: in German &quot;{day}.&quot;</extracomment>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>{day}</source>
        <comment>axis</comment>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <extracomment>A day, or a range of days of one month, where the year is said elsewhere</extracomment>
        <translation>{month}{day}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <extracomment>A day, or a range of days of one month</extracomment>
        <translation>{year}{month}{day}</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <comment>axis</comment>
        <translation>{year}年{month}{day}日 {time}</translation>
    </message>
    <message>
        <source>{deck}, as known on {date}</source>
        <translation>{deck}，截至 {date} 所知</translation>
    </message>
    <message>
        <source>{detail} - at {place}</source>
        <translation>{detail}——位于 {place}</translation>
    </message>
    <message>
        <source>{events} and {states}</source>
        <translation>{events}及{states}</translation>
    </message>
    <message>
        <source>{fault}: {words}</source>
        <extracomment>Why a shortened quote differs from its source, and by which words: a negation is left out: “not”</extracomment>
        <translation>{fault}：{words}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <extracomment>&quot;2 or 3 Aug 2022&quot;; a language that says the year first takes {full_first} and {short_last}</extracomment>
        <translation>{full_first}或{short_last}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <extracomment>Several in one sentence, the last of which ends it</extracomment>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{kind} &quot;{id}&quot;</source>
        <translation>{kind} &quot;{id}&quot;</translation>
    </message>
    <message>
        <source>{kind} ({field})</source>
        <translation>{kind}（{field}）</translation>
    </message>
    <message>
        <source>{kind} in row {row}</source>
        <translation>第 {row} 行的{kind}</translation>
    </message>
    <message>
        <source>{kind} of {other} &quot;{id}&quot;</source>
        <translation>{other} &quot;{id}&quot; 的{kind}</translation>
    </message>
    <message>
        <source>{label} {text}</source>
        <extracomment>What stands first in a paragraph of a memo, and what follows</extracomment>
        <translation>{label}{text}</translation>
    </message>
    <message>
        <source>{larger} {smaller}</source>
        <extracomment>Years and months, months and days, hours and minutes: &quot;3 months 6 days&quot;</extracomment>
        <translation>{larger}零{smaller}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least}至{most}</translation>
    </message>
    <message>
        <source>{listed}, {next}</source>
        <extracomment>A row grows by one: &quot;title, date&quot;</extracomment>
        <translation>{listed}，{next}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}{month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>axis</comment>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names}和{last}</translation>
    </message>
    <message>
        <source>{names}; {next}</source>
        <translation>{names}；{next}</translation>
    </message>
    <message>
        <source>{name} ({other})</source>
        <extracomment>A name, and the same in the script of its country; a person, and what they did</extracomment>
        <translation>{name}（{other}）</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <extracomment>Somebody who takes part, and as what</extracomment>
        <translation>{name}（{role}）</translation>
    </message>
    <message>
        <source>{name} lies beside it</source>
        <translation>旁边有 {name}</translation>
    </message>
    <message>
        <source>{name}, carried by {host}</source>
        <extracomment>Whose report it is, and who prints a copy of it: &quot;Reuters, carried by The Straits Times&quot;</extracomment>
        <translation>{name}（载于 {host}）</translation>
    </message>
    <message>
        <source>{number}nd century</source>
        <translation>{number}世纪</translation>
    </message>
    <message>
        <source>{number}nd millennium</source>
        <translation>第{number}千纪</translation>
    </message>
    <message>
        <source>{number}rd century</source>
        <translation>{number}世纪</translation>
    </message>
    <message>
        <source>{number}rd millennium</source>
        <translation>第{number}千纪</translation>
    </message>
    <message>
        <source>{number}st century</source>
        <translation>{number}世纪</translation>
    </message>
    <message>
        <source>{number}st millennium</source>
        <translation>第{number}千纪</translation>
    </message>
    <message>
        <source>{number}th century</source>
        <translation>{number}世纪</translation>
    </message>
    <message>
        <source>{number}th millennium</source>
        <translation>第{number}千纪</translation>
    </message>
    <message numerus="yes">
        <source>{n} events are too many to be put into a picture</source>
        <translation>
            <numerusform>{n} 个事件太多，无法放进图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days}</source>
        <translation>
            <numerusform>{n}天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days} after it ended</source>
        <translation>
            <numerusform>其结束{n}天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days} after its end</source>
        <translation>
            <numerusform>结束后{n}天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days} after this ended</source>
        <translation>
            <numerusform>本事件结束{n}天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days} earlier</source>
        <translation>
            <numerusform>早{n}天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {day|days} later</source>
        <translation>
            <numerusform>{n}天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {event|events}, {days}</source>
        <translation>
            <numerusform>{n} 个事件，{days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {hour|hours}</source>
        <translation>
            <numerusform>{n}小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {minute|minutes}</source>
        <translation>
            <numerusform>{n}分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {month|months}</source>
        <translation>
            <numerusform>{n}个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {quote|quotes}</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} {year|years}</source>
        <translation>
            <numerusform>{n}年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n}+ {quote|quotes}</source>
        <translation>
            <numerusform>{n}+ 条引语</numerusform>
        </translation>
    </message>
    <message>
        <source>{office} (no dates)</source>
        <extracomment>An office of which nobody noted when it was held</extracomment>
        <translation>{office}（任期不详）</translation>
    </message>
    <message>
        <source>{office} (not held then)</source>
        <extracomment>An office of which the dates tell that it was not held on that day</extracomment>
        <translation>{office}（当时未任此职）</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one}或{other}</translation>
    </message>
    <message numerus="yes">
        <source>{part} of {n} {event|events}</source>
        <translation>
            <numerusform>{n} 个事件中的 {part} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part} of {n} {line|lines} of communication</source>
        <translation>
            <numerusform>{n} 条沟通渠道中的 {part} 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{period} BCE</source>
        <extracomment>A century or a millennium</extracomment>
        <translation>公元前{period}</translation>
    </message>
    <message>
        <source>{period} CE</source>
        <extracomment>A decade, a century or a millennium</extracomment>
        <translation>公元{period}</translation>
    </message>
    <message>
        <source>{place} (id &quot;{id}&quot;)</source>
        <translation>{place}（id &quot;{id}&quot;）</translation>
    </message>
    <message>
        <source>{place} (line {line})</source>
        <translation>{place}（第 {line} 行）</translation>
    </message>
    <message>
        <source>{place} (line {line}, id &quot;{id}&quot;)</source>
        <translation>{place}（第 {line} 行，id &quot;{id}&quot;）</translation>
    </message>
    <message>
        <source>{place}: {detail}</source>
        <translation>{place}：{detail}</translation>
    </message>
    <message>
        <source>{quote} — {source}</source>
        <extracomment>A quote, who said it where and when, and the source</extracomment>
        <translation>{quote}——{source}</translation>
    </message>
    <message>
        <source>{range} {year}</source>
        <extracomment>From one day, month or season to another of the same year: &quot;28 Jan – 4 Feb 2023&quot;</extracomment>
        <translation>{year}{range}</translation>
    </message>
    <message>
        <source>{range}: {counted}</source>
        <translation>{range}：{counted}</translation>
    </message>
    <message>
        <source>{record} can&apos;t be found</source>
        <translation>找不到{record}</translation>
    </message>
    <message>
        <source>{record} can&apos;t change its id</source>
        <translation>{record}不能更改其 id</translation>
    </message>
    <message>
        <source>{record} has a value that can&apos;t be stored</source>
        <translation>{record}含有无法存储的值</translation>
    </message>
    <message>
        <source>{record} is no longer what was to be changed</source>
        <translation>{record}已不是要更改的内容</translation>
    </message>
    <message>
        <source>{record} is not there</source>
        <translation>{record}不存在</translation>
    </message>
    <message>
        <source>{record} is still named by another record</source>
        <translation>{record}仍被另一记录引用</translation>
    </message>
    <message>
        <source>{record} is there already</source>
        <translation>{record}已存在</translation>
    </message>
    <message>
        <source>{record} names something that is not there</source>
        <translation>{record}引用了不存在的内容</translation>
    </message>
    <message>
        <source>{record}, {field}</source>
        <translation>{record}，{field}</translation>
    </message>
    <message>
        <source>{relation} this</source>
        <translation>{relation} 本事件</translation>
    </message>
    <message>
        <source>{relation}, {lag}</source>
        <translation>{relation}，{lag}</translation>
    </message>
    <message>
        <source>{season} {year}</source>
        <extracomment>The year is two in winter: &quot;winter 2022–23&quot;</extracomment>
        <translation>{year}{season}</translation>
    </message>
    <message>
        <source>{source} – {what}</source>
        <extracomment>Which source says otherwise, and what</extracomment>
        <translation>{source}：{what}</translation>
    </message>
    <message>
        <source>{source}, cited above</source>
        <translation>{source}，见上</translation>
    </message>
    <message>
        <source>{stance}: {note}</source>
        <translation>{stance}：{note}</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start}至{end}</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <extracomment>Where neither end has a space: &quot;2–3&quot;, &quot;1914–1918&quot;</extracomment>
        <translation>{start}至{end}</translation>
    </message>
    <message>
        <source>{text} [{remark}]</source>
        <translation>{text}［{remark}］</translation>
    </message>
    <message>
        <source>{text}.</source>
        <translation>{text}。</translation>
    </message>
    <message>
        <source>{time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{place}时间{time}</translation>
    </message>
    <message>
        <source>{time} the day before</source>
        <translation>前一天{time}</translation>
    </message>
    <message>
        <source>{time} the next day</source>
        <translation>次日{time}</translation>
    </message>
    <message>
        <source>{time} two days before</source>
        <translation>前两天{time}</translation>
    </message>
    <message>
        <source>{time} two days later</source>
        <translation>两天后{time}</translation>
    </message>
    <message>
        <source>{time} {place}</source>
        <translation>{place} {time}</translation>
    </message>
    <message>
        <source>{title}, {date}</source>
        <translation>{title}，{date}</translation>
    </message>
    <message>
        <source>{title}, {date} ({relation})</source>
        <extracomment>Another event, its date, and what it is to this one: &quot;Talks, 5 May 2023 (followed from this)&quot;</extracomment>
        <translation>{title}，{date}（{relation}）</translation>
    </message>
    <message>
        <source>{translation} (translated by {names})</source>
        <translation>{translation}（{names}译）</translation>
    </message>
    <message>
        <source>{versions}, and {detail}</source>
        <translation>{versions}，{detail}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <comment>axis</comment>
        <translation>{year}年{month}{day}日 {weekday}</translation>
    </message>
    <message>
        <source>{what}, as of {date}</source>
        <translation>{what}，截至{date}</translation>
    </message>
    <message>
        <source>{wording} ({source})</source>
        <extracomment>How a source words a date: “last summer”, what that is, and whose words they are</extracomment>
        <translation>{wording}（{source}）</translation>
    </message>
    <message>
        <source>{wording} ({source}; the date rests on this)</source>
        <translation>{wording}（{source}；日期以此为准）</translation>
    </message>
    <message>
        <source>{wording}, that is {date} ({source})</source>
        <translation>{wording}，即{date}（{source}）</translation>
    </message>
    <message>
        <source>{wording}, that is {date} ({source}; the date rests on this)</source>
        <translation>{wording}，即{date}（{source}；日期以此为准）</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{year}</source>
        <comment>axis, narrow</comment>
        <extracomment>A year where little room is: one of many in a row</extracomment>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year}</source>
        <comment>axis, wide</comment>
        <extracomment>A year that stands alone, above months or other years</extracomment>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{year} BCE</source>
        <translation>公元前{year}年</translation>
    </message>
    <message>
        <source>{year} BCE</source>
        <comment>axis</comment>
        <extracomment>A year as it stands in all patterns of the axis</extracomment>
        <translation>前{year}</translation>
    </message>
    <message>
        <source>{year} CE</source>
        <translation>公元{year}年</translation>
    </message>
    <message>
        <source>{year}s</source>
        <translation>{year}年代</translation>
    </message>
    <message>
        <source>— {who}</source>
        <extracomment>Who said a quote that stands above, where and when</extracomment>
        <translation>——{who}</translation>
    </message>
    <message>
        <source>“{place}” is no known time zone</source>
        <translation>“{place}”不是已知的时区</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <extracomment>A title that was seen, or words that were said</extracomment>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>“{words}” may mean them</source>
        <translation>“{words}”可能指他们</translation>
    </message>
    <message>
        <source>“{words}” stands before it</source>
        <translation>其前为“{words}”</translation>
    </message>
    <message>
        <source>“{words}” stands behind it</source>
        <translation>其后为“{words}”</translation>
    </message>
</context>
</TS>
