using Ketamine.Knowledge;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Cli.Review;

/// <summary>One entry on the review sheet: all that is shown of it, what it rests on, and the box to sign.</summary>
internal static class EntrySheet
{
    public static string Write(NumberedEntry numbered, KnowledgeBase knowledge, DateOnly today)
    {
        var entry = numbered.Entry;
        return
            $"""
            <article class="entry" id="{Html.Text(entry.Id)}">
            <h2>{numbered.Number}. {Html.Text(entry.Question)}</h2>
            <p class="facts"><span class="id">{Html.Text(entry.Id)}</span> · <span class="risk">{Name(entry.Risk)}</span> · for {Name(entry.Audience)} · {Regions(entry)} · {Dates(entry, today)}</p>
            <div class="columns">
            <div>{Body(entry)}</div>
            <div>{Sources(entry)}</div>
            </div>
            <p class="asked"><b>Also asked as:</b> {Html.Text(string.Join(" · ", entry.Alternates))}.
            <b>Leads on to:</b> {Html.Text(string.Join(" · ", entry.FollowUps.Select(id => knowledge.Find(id)?.Question ?? id)))}</p>
            <p class="facts boxes">{Box("each statement is supported")} {Box("the first sentence answers")} {Box("nothing vital is missing")} {Box("nothing could do harm")}</p>
            <table><tr><td style="width:34%">Name</td><td style="width:26%">Role</td><td style="width:16%">Date</td><td>Hash<br><code>{Html.Text(entry.Hash[..12])}</code></td></tr></table>
            <p class="facts">{SignOff(entry)}</p>
            </article>

            """;
    }

    private static string Body(Entry entry)
    {
        var answer = $"<div class=\"answer\">{(entry.Supplied ? "<p class=\"small\">Supplied text, shown word for word:</p>" : "")}{Html.Markdown(entry.Answer)}</div>";
        var note = entry.Note is { } editors ? $"<div class=\"note\"><p class=\"small\">Editor's note:</p>{Html.Markdown(editors.Text)}</div>" : "";
        return entry.Note is { ComesFirst: true } ? note + answer : answer + note;
    }

    private static string Sources(Entry entry) => entry.Sources.Count == 0
        ? "<p><b>Sources:</b> none.</p>"
        : $"<b>Sources</b><ul class=\"sources\">{string.Concat(entry.Sources.Select(source => $"<li>{Source(source)}</li>"))}</ul>";

    private static string Source(Source source)
    {
        var marks = source.SecondHand ? $"{source.Grade}, second-hand" : $"{source.Grade}";
        var address = source.Address is { } known ? $" {Html.Text(known.AbsoluteUri)}" : "";
        return $"<b>{Html.Text(source.Id)}</b> [{marks}] {Html.Text(source.Publisher)}: {Html.Text(source.Title)} ({Html.Text(source.Date)}).{address}";
    }

    private static string SignOff(Entry entry) => entry.ClinicalReview switch
    {
        null => "Nobody has signed this entry off.",
        var review when review.Covers(entry) => $"Signed off as it stands: {Html.Text(EntryWriter.SignOff(review))}.",
        var review => $"<b>Changed since it was signed off</b>: {Html.Text(EntryWriter.SignOff(review))}.",
    };

    private static string Dates(Entry entry, DateOnly today) =>
        $"reviewed {entry.Reviewed:yyyy-MM-dd}, due {entry.ReviewBy:yyyy-MM-dd}{(entry.IsExpired(today) ? " (<b>overdue</b>)" : "")}";

    private static string Regions(Entry entry) => entry.Regions.Count == 0 ? "everywhere" : Html.Text(string.Join(", ", entry.Regions));

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Box(string text) => $"<span class=\"box\"></span>{text}";
}
