namespace Ketamine.Knowledge;

/// <summary>
/// Which entries of a base may be shown on a day, to whom and where; its members carry the names of the settings under <c>Knowledge</c>.
/// Select anew when the day changes. What is told to people in danger is never left out.
/// </summary>
public sealed record EntrySelection
{
    /// <summary>What becomes of an entry after its <c>review-by</c> day.</summary>
    public ExpiredEntries Expired { get; init; } = ExpiredEntries.Note;

    /// <summary>Whom the bot serves. <see cref="Audience.Everyone"/> leaves nothing out; the others leave out what is written for another audience.</summary>
    public Audience Audience { get; init; } = Audience.Everyone;

    /// <summary>The two-letter code of the country that the bot serves; null or empty leaves nothing out.</summary>
    public string? Region { get; init; }

    /// <summary>What is wrong with the settings, with the remedy; null where nothing is.</summary>
    public string? Problem() => string.IsNullOrEmpty(Region) || (Region.Length == 2 && Region.All(char.IsAsciiLetter))
        ? null
        : $"The region '{Region}' is not a country code. Set Knowledge:Region to two letters such as GB, or leave it empty.";

    /// <summary>Whether an entry may be shown on that day.</summary>
    public bool Shows(Entry entry, DateOnly today) =>
        IsForDanger(entry) || ((Expired == ExpiredEntries.Note || !entry.IsExpired(today)) && SuitsAudience(entry) && SuitsRegion(entry));

    /// <summary>The base with only the entries that may be shown on that day; the base itself where that is all of them.</summary>
    public KnowledgeBase Of(KnowledgeBase whole, DateOnly today)
    {
        // Rows of a table have no review date, audience or region, and a large one is not read for that.
        if (whole.Holding is Holding.OnDisk)
        {
            return whole;
        }

        var shown = whole.Entries.Where(entry => Shows(entry, today)).ToList();
        return shown.Count == whole.Entries.Count ? whole : whole.With(shown);
    }

    private static bool IsForDanger(Entry entry) => entry.Risk is RiskClass.Urgent or RiskClass.Crisis;

    private bool SuitsAudience(Entry entry) =>
        Audience == Audience.Everyone || entry.Audience == Audience.Everyone || entry.Audience == Audience;

    private bool SuitsRegion(Entry entry) =>
        string.IsNullOrEmpty(Region) || entry.Regions.Count == 0 || entry.Regions.Contains(Region, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What becomes of an entry after its review date.</summary>
public enum ExpiredEntries
{
    /// <summary>It is shown with a note that it was due for review.</summary>
    Note,

    /// <summary>It is no longer shown.</summary>
    Withdraw,
}
