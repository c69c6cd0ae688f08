using Ketamine.Knowledge;
using Ketamine.Knowledge.Phrases;
using Ketamine.Matching.Phrases;

namespace Ketamine.Answering.Triage;

/// <summary>Tells whether what a rule found is harmless in its place.</summary>
internal sealed class AsideCheck(IReadOnlyDictionary<string, Aside> asides)
{
    // "I don't think I want to": a negation reaches over a few words.
    private const int BeforeWords = 2;

    // A sentence without full stops must not let its end void its beginning.
    private const int SentenceWords = 40;

    public bool Voids(SafetyRule rule, PhraseMatch match, PhraseReading reading) =>
        rule.Asides.Any(id => Holds(asides[id], match, reading));

    private static bool Holds(Aside aside, PhraseMatch match, PhraseReading reading) =>
        Any(aside.When, aside.Scope, match, reading)
        && !Any(aside.Unless, aside.Scope == AsideScope.Message ? AsideScope.Message : AsideScope.Sentence, match, reading);

    private static bool Any(IReadOnlyList<Combination> combinations, AsideScope scope, PhraseMatch match, PhraseReading reading) =>
        combinations.SelectMany(reading.Find).Any(found => found.Parts.All(part => IsInScope(part, scope, match, reading)));

    private static bool IsInScope(WordRange found, AsideScope scope, PhraseMatch match, PhraseReading reading) => scope switch
    {
        AsideScope.Message => true,
        AsideScope.Overlap => match.Parts.Any(found.Overlaps),
        AsideScope.Before => match.Parts.Any(part => IsBefore(found, part, reading)),
        _ => match.Parts.Any(part => IsBeside(found, part, reading)),
    };

    private static bool IsBefore(WordRange found, WordRange part, PhraseReading reading) =>
        found.Start < part.Start
        && reading.SentenceOf(found.Start) == reading.SentenceOf(part.Start)
        && (found.End > part.Start || reading.WordsBetween(found.End, part.Start) <= BeforeWords);

    private static bool IsBeside(WordRange found, WordRange part, PhraseReading reading) =>
        reading.SentenceOf(found.Start) == reading.SentenceOf(part.Start)
        && reading.WordsBetween(Math.Min(found.End, part.End), Math.Max(found.Start, part.Start)) <= SentenceWords;
}
