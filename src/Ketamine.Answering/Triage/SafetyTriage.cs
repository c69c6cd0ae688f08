using Ketamine.Knowledge;
using Ketamine.Matching.Safety;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Triage;

/// <summary>Tells whether a person needs help before an answer: by the rules of the base, and by likeness to its exemplars.</summary>
/// <remarks>The rules need no index, model or database.</remarks>
public sealed class SafetyTriage
{
    private static readonly HashSet<string> NoWords = [];

    private readonly SafetyText _text;
    private readonly SafetyRules _rules;
    private readonly IConcernAssessor? _second;
    private readonly WordingOfDanger? _wording;

    /// <param name="second">Sees what rules cannot spell out; null where there is none.</param>
    /// <param name="wording">Sees more than the rules where there is no time for the second look; null where there is none.</param>
    public SafetyTriage(SafetyProtocol protocol, SafetyText text, IConcernAssessor? second, WordingOfDanger? wording = null)
    {
        _wording = wording;
        _text = text;
        _rules = new SafetyRules(protocol);
        _second = second;
    }

    /// <summary>The triage of a base by rules and exemplars; null for a base that brings no rules.</summary>
    /// <param name="encoder">Null where there is no model.</param>
    /// <param name="cacheFolder">Where the fit to the exemplars is kept; null for nowhere.</param>
    public static SafetyTriage? Of(KnowledgeBase knowledge, EncoderPool? encoder, string? cacheFolder)
    {
        if (knowledge.Safety is not { } protocol)
        {
            return null;
        }

        var text = SafetyText.Of(knowledge, protocol, encoder?.WholeWords ?? NoWords);
        return new SafetyTriage(protocol, text, ExemplarAssessor.Of(knowledge, text.Read, encoder, cacheFolder), WordingOfDanger.Of(knowledge, text.Read, cacheFolder));
    }

    /// <summary>The triage of a base by rules alone; null for a base that brings none.</summary>
    public static SafetyTriage? ByRulesAlone(KnowledgeBase knowledge) =>
        knowledge.Safety is { } protocol ? new SafetyTriage(protocol, SafetyText.Of(knowledge, protocol, NoWords), null) : null;

    /// <summary>The gravest concern that the message raises, or null; never throws on any text.</summary>
    public SafetyConcern? Assess(string message)
    {
        var read = _text.Read(message);
        var byRule = ByRule(read);
        var second = Second(read);
        return IsMistaken(byRule, second) ? second.Concern : Gravest(byRule, second.Concern);
    }

    /// <summary>The concern that the rules alone find, or null; as quick as any answer can be.</summary>
    public SafetyConcern? AssessByRules(string message) => ByRule(_text.Read(message));

    /// <summary>Whether the rules or the wording tell of a person in danger, whom no queue or limit may turn away; asks neither model nor index.</summary>
    public bool IsUrgent(string message)
    {
        var read = _text.Read(message);
        return ByRule(read) is { IsEscalation: true } || _wording?.IsIn(read) == true;
    }

    /// <summary>What each rule finds in the message, gravest first, with what is harmless in its place.</summary>
    public IEnumerable<TriageHit> Hits(string message) => _rules.Find([.. _text.Sentences(_text.Read(message))]);

    private SafetyConcern? ByRule(string read) =>
        _rules.Find([.. _text.Sentences(read)]).FirstOrDefault(hit => hit.Aside is null) is { } hit ? SafetyConcern.Of(hit.Rule) : null;

    // Whatever breaks in the second look must not keep the rules' finding from the person.
    private SecondLook Second(string read)
    {
        try
        {
            // What is no word is like everything and nothing.
            return _text.IsNoWord(read) ? SecondLook.Nothing : _second?.Look(read) ?? SecondLook.Nothing;
        }
#pragma warning disable CA1031 // Help comes first, whatever went wrong.
        catch (Exception)
#pragma warning restore CA1031
        {
            return SecondLook.Nothing;
        }
    }

    // The second look reads English alone.
    private static bool IsMistaken(SafetyConcern? byRule, SecondLook second) =>
        byRule is { Language: null } && second.FarFrom.Contains(byRule.Category);

    private static SafetyConcern? Gravest(SafetyConcern? one, SafetyConcern? other) =>
        one is null || other?.Category < one.Category ? other : one;
}
