using Ketamine.Knowledge;
using Ketamine.Knowledge.Phrases;
using Ketamine.Matching.Phrases;

namespace Ketamine.Answering.Triage;

/// <summary>Tells whether what a rule found is harmless in its place.</summary>
internal sealed class AsideCheck(IReadOnlyDictionary<string, Aside> asides)
{
    // A sentence without full stops must not let its end void its beginning.
    private const int SentenceWords = 40;

    /// <summary>The aside that voids the match, or null.</summary>
    public Aside? For(SafetyRule rule, PhraseMatch match, PhraseReading reading)
    {
        foreach (var id in rule.Asides)
        {
            if (Holds(asides[id], match, reading))
            {
                return asides[id];
            }
        }

        return null;
    }

    private static bool Holds(Aside aside, PhraseMatch match, PhraseReading reading) =>
        Any(aside.When, aside.Scope, match, reading)
        && !Any(aside.Unless, aside.Scope == AsideScope.Message ? AsideScope.Message : AsideScope.Sentence, match, reading);

    private static bool Any(IReadOnlyList<Combination> combinations, AsideScope scope, PhraseMatch match, PhraseReading reading)
    {
        foreach (var combination in combinations)
        {
            foreach (var found in reading.Find(combination))
            {
                if (IsInScope(new WordRange(found.Steps.Min(s => s.Start), found.Steps.Max(s => s.End)), scope, match, reading))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsInScope(WordRange found, AsideScope scope, PhraseMatch match, PhraseReading reading) => scope switch
    {
        AsideScope.Message => true,
        AsideScope.Overlap => match.Steps.Any(found.Overlaps),
        AsideScope.Before => !match.Steps.Any(step => step.Contains(found.Start)) && match.Steps.Any(step => IsBefore(found, step, reading)),
        _ => match.Steps.Any(step => IsBeside(found, step, reading)),
    };

    // The aside may reach into the step: "no plans to" before "plans to".
    private static bool IsBefore(WordRange found, WordRange step, PhraseReading reading) =>
        found.Start < step.Start
        && reading.SentenceOf(found.Start) == reading.SentenceOf(step.Start)
        && reading.WordsBetween(found.End, step.Start) == 0;

    private static bool IsBeside(WordRange found, WordRange step, PhraseReading reading) =>
        reading.SentenceOf(found.Start) == reading.SentenceOf(step.Start)
        && reading.WordsBetween(Math.Min(found.End, step.End), Math.Max(found.Start, step.Start)) <= SentenceWords;
}
