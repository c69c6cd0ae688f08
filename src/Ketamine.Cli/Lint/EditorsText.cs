using Ketamine.Cli.Lint.Reading;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>The part of an entry that the editors wrote and answer for: the answer, or the note to a supplied one.</summary>
internal static class EditorsText
{
    /// <summary>The text's prose; null where all that is shown was supplied.</summary>
    public static Prose? Of(Entry entry) => (entry.Supplied ? entry.Note?.Text : entry.Answer) is { } text ? Prose.Of(text) : null;

    /// <summary>What to call the text in a finding.</summary>
    public static string NameOf(Entry entry) => entry.Supplied ? "The editor's note" : "The answer";
}
