using Ketamine.Knowledge;

namespace Ketamine.Cli.Review;

/// <summary>The whole base as one page to print, for an expert to read, correct and sign off; no script, nothing fetched.</summary>
internal static class ReviewSheet
{
    public static string Write(KnowledgeBase knowledge, DateOnly today)
    {
        var groups = knowledge.Entries.Select((entry, index) => new NumberedEntry(index + 1, entry)).GroupBy(e => e.Entry.Group).ToList();
        var title = Html.Text(knowledge.Texts[TextName.Title]);
        return
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Review sheet: {title}</title>
            <style>
            {Style()}</style>
            </head>
            <body>
            <h1>Review sheet: {title}</h1>
            {Guide(knowledge, today)}
            <nav class="contents">
            <h1>Contents</h1>
            {string.Concat(groups.Select(Contents))}</nav>
            {string.Concat(groups.Select(group => Section(group, knowledge, today)))}</body>
            </html>

            """;
    }

    private static string Guide(KnowledgeBase knowledge, DateOnly today) =>
        $"""
        <p>{knowledge.Entries.Count} entries, printed {today:yyyy-MM-dd} from version <code>{Html.Text(knowledge.Version)}</code>.</p>
        <h2>How to review</h2>
        <ol>
        <li>Read the question, then the answer as a worried reader would. It is shown word for word; nothing is added but the sources and a disclaimer.</li>
        <li>Check each statement against the sources below it. <b>A</b> is official or peer-reviewed, <b>B</b> professional or manufacturer, <b>C</b> news or commercial.
        <b>Second-hand</b> means that the editors read a report of the publication, not the publication.</li>
        <li>Write corrections on the sheet. Tick the four boxes where all is well.</li>
        <li>Fill in the box below the entry only where the entry may stand as printed.</li>
        <li>Tick the entry in the contents, so that you find your place again.</li>
        </ol>
        <h2>Key: how a sign-off is entered</h2>
        <p>A curator copies the box into the front matter of the entry's file, on one line, with commas only where shown:</p>
        <p><code>clinical-review: Name, role, {today:yyyy-MM-dd}, hash</code></p>
        <p>The hash stands in the box. It is the fingerprint of the entry as printed: question, answer, note, sources, risk, dates, audience and regions. Whoever changes any of them
        afterwards voids the sign-off; the bot then says that nobody has signed the answer off, and <code>lint</code> names the entry.</p>
        """;

    private static string Contents(IGrouping<string, NumberedEntry> group) =>
        $"""
        <h2>{Html.Text(GroupName(group.Key))}</h2>
        <ol>
        {string.Concat(group.Select(e => $"<li><span class=\"box\"></span><span class=\"number\">{e.Number}</span><a href=\"#{Html.Text(e.Entry.Id)}\">{Html.Text(e.Entry.Question)}</a></li>\n"))}</ol>

        """;

    private static string Section(IGrouping<string, NumberedEntry> group, KnowledgeBase knowledge, DateOnly today) =>
        $"""
        <section class="group">
        <h1>{Html.Text(GroupName(group.Key))}</h1>
        {string.Concat(group.Select(entry => EntrySheet.Write(entry, knowledge, today)))}</section>

        """;

    private static string GroupName(string group) => char.ToUpperInvariant(group[0]) + group[1..].Replace('-', ' ');

    private static string Style()
    {
        using var stream = typeof(ReviewSheet).Assembly.GetManifestResourceStream("review-sheet.css")
            ?? throw new InvalidOperationException("The program was built without review-sheet.css.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>An entry and its number on the sheet.</summary>
internal sealed record NumberedEntry(int Number, Entry Entry);
