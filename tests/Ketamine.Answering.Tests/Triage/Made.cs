using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Answering.Tests.Triage;

/// <summary>Rules and exemplars made up for a test.</summary>
internal static class Made
{
    /// <summary>The bot's own base without what triage goes by.</summary>
    public static readonly KnowledgeBase Bare = KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow() with { Safety = null, SafetyExemplars = [] };

    public static SafetyRule Rule(string id, SafetyCategory category, SafetyPattern? when = null, params string[] unless) => new()
    {
        Id = id,
        Category = category,
        Entry = null,
        Help = [],
        Language = null,
        When = when is null ? [] : [when],
        Unless = unless,
        Matches = [],
        Passes = [],
    };

    public static SafetyProtocol Protocol(IReadOnlyList<SafetyRule> rules) => new()
    {
        Fillers = [],
        Asides = new Dictionary<string, IReadOnlyList<SafetyPattern>>(),
        Rules = rules,
        Languages = new Dictionary<string, LanguageLines>(),
        PersonalDetails = new PersonalDetailMarks([], []),
    };
}
