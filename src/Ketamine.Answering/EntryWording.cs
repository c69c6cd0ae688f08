using System.Globalization;
using Ketamine.Knowledge;

namespace Ketamine.Answering;

/// <summary>The lines that stand around an entry, in the words of the base.</summary>
public sealed class EntryWording(Texts texts)
{
    /// <summary>The heading of an editor's note.</summary>
    public string NoteHeading => texts[TextName.EditorsNote];

    public string SourcesHeading => texts[TextName.Sources];

    public string FollowUpsHeading => texts[TextName.FollowUps];

    /// <summary>The heading of the entry that stands below help lines.</summary>
    public string WhatToDoHeading => texts[TextName.WhatToDo];

    /// <summary>When the lines were listed: the oldest date, since numbers change.</summary>
    public string ListedLine(IEnumerable<HelpLine> lines) =>
        texts[TextName.HelpListed].Replace("{date}", Day(lines.Min(line => line.Listed)), StringComparison.Ordinal);

    /// <summary>Publisher, title, date, and what weight the source bears where that is less than usual.</summary>
    public string SourceLine(Source source)
    {
        var marks = new List<string> { source.Date };
        if (source.SecondHand)
        {
            marks.Add(texts[TextName.SecondHand]);
        }

        if (source.Grade == SourceGrade.C)
        {
            marks.Add(texts[TextName.NewsSource]);
        }

        return $"{source.Publisher}: {source.Title} ({string.Join("; ", marks)})";
    }

    /// <summary>When the entry was checked and who signed it off; null for an entry of a table base.</summary>
    public string? ReviewLine(Entry entry)
    {
        if (entry.Reviewed is null)
        {
            return null;
        }

        var checkedOn = texts[TextName.Reviewed].Replace("{date}", Day(entry.Reviewed.Value), StringComparison.Ordinal);
        return $"{checkedOn} {SignOff(entry)}";
    }

    /// <summary>The note on an entry that is past its review date.</summary>
    public string ExpiredNote(Entry entry) =>
        texts[TextName.Expired].Replace("{date}", entry.ReviewBy is { } day ? Day(day) : "", StringComparison.Ordinal);

    /// <summary>The note on an entry that was found as a follow-up to another.</summary>
    public string FollowUpNote(Entry previous) =>
        texts[TextName.FollowUpContext].Replace("{question}", previous.Question, StringComparison.Ordinal);

    private string SignOff(Entry entry) => entry.ClinicalReview is { } review && review.Covers(entry)
        ? texts[TextName.ClinicallyReviewed]
            .Replace("{name}", review.Name, StringComparison.Ordinal)
            .Replace("{role}", review.Role, StringComparison.Ordinal)
            .Replace("{date}", Day(review.Date), StringComparison.Ordinal)
        : texts[TextName.NotClinicallyReviewed];

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
