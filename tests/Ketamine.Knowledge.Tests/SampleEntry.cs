namespace Ketamine.Knowledge.Tests;

/// <summary>Entries to test with: valid, and changed by each test where it matters.</summary>
internal static class SampleEntry
{
    public static readonly DateOnly Reviewed = new(2026, 11, 24);

    public static readonly Source Source = new()
    {
        Id = "S1", Publisher = "A publisher", Title = "A title", Date = "2026", Grade = SourceGrade.A, Address = new Uri("https://example.org/s1"),
    };

    public static Entry Of(string id) => new()
    {
        Id = id,
        Group = "sample",
        Question = $"What is {id}?",
        Alternates = [$"tell me about {id}"],
        Answer = "It is a sample.",
        Risk = RiskClass.General,
        Sources = [Source],
        Reviewed = Reviewed,
        ReviewBy = Reviewed.AddYears(1),
        FollowUps = [],
        Regions = [],
        Hash = new string('0', 64),
    };
}
