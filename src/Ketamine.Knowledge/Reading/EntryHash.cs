using System.Globalization;

namespace Ketamine.Knowledge.Reading;

/// <summary>The hash of all that is shown of an entry, and of what decides whether it is shown.</summary>
internal static class EntryHash
{
    public static string Of(Entry entry) => ContentHash.Of(
    [
        entry.Id, entry.Question, entry.Answer, entry.Note?.Text ?? "", entry.Note?.ComesFirst == true ? "first" : "",
        entry.Risk.ToString(), Day(entry.Reviewed), Day(entry.ReviewBy), entry.Audience.ToString(),
        .. entry.Regions, .. entry.Sources.Select(s => s.Id),
    ]);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
