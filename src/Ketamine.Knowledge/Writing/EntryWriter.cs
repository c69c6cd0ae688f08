using System.Globalization;
using System.Text;

namespace Ketamine.Knowledge.Writing;

/// <summary>Writes an entry as the file from which it would be read again: the inverse of reading.</summary>
public static class EntryWriter
{
    private const string NoteMark = "**Editor's note.**";

    /// <summary>The whole file: front matter and Markdown, with line feeds.</summary>
    /// <param name="remarks">Lines for the curator, written as comments into the front matter; no reader sees them.</param>
    /// <exception cref="ArgumentException">The entry has no review dates, as an entry of a table base.</exception>
    public static string Write(Entry entry, IEnumerable<string>? remarks = null)
    {
        if (entry.Reviewed is not { } reviewed || entry.ReviewBy is not { } reviewBy)
        {
            throw new ArgumentException($"The entry '{entry.Id}' has no review dates. Give it both before it is written.", nameof(entry));
        }

        var file = new StringBuilder("---\n");
        foreach (var remark in remarks ?? [])
        {
            file.Append("# ").AppendJoin(' ', remark.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append('\n');
        }

        Field(file, "question", YamlText.Of(entry.Question));
        Alternates(file, entry.Alternates);
        Field(file, "risk", Name(entry.Risk));
        Field(file, "sources", YamlText.Inline(entry.Sources.Select(s => s.Id)));
        Field(file, "reviewed", Day(reviewed));
        Field(file, "review-by", Day(reviewBy));
        Field(file, "clinical-review", entry.ClinicalReview is { } review ? YamlText.Of(SignOff(review)) : "none");
        Field(file, "follow-ups", YamlText.Inline(entry.FollowUps));
        Field(file, "audience", Name(entry.Audience));
        Field(file, "regions", YamlText.Inline(entry.Regions));
        if (entry.Supplied)
        {
            Field(file, "supplied", "true");
        }

        return file.Append("---\n").AppendJoin("\n\n", Body(entry)).Append('\n').ToString();
    }

    /// <summary>A sign-off as it stands in front matter.</summary>
    public static string SignOff(ClinicalReview review) => $"{review.Name}, {review.Role}, {Day(review.Date)}, {review.EntryHash}";

    private static void Field(StringBuilder file, string name, string value) => file.Append(name).Append(": ").Append(value).Append('\n');

    private static void Alternates(StringBuilder file, IReadOnlyList<string> alternates)
    {
        file.Append(alternates.Count == 0 ? "alternates: []\n" : "alternates:\n");
        foreach (var alternate in alternates)
        {
            file.Append("  - ").Append(YamlText.Of(alternate)).Append('\n');
        }
    }

    private static IEnumerable<string> Body(Entry entry)
    {
        var note = entry.Note is { } editors ? Quote(editors.Text) : null;
        return entry.Note is { ComesFirst: true }
            ? new[] { note, entry.Answer }.OfType<string>()
            : new[] { entry.Answer, note }.OfType<string>();
    }

    private static string Quote(string note) =>
        string.Join('\n', $"{NoteMark} {note}".Split('\n').Select(line => line.Length > 0 ? $"> {line}" : ">"));

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
