using Ketamine.Knowledge.Phrases;

namespace Ketamine.Matching.Phrases;

/// <summary>A combination with the numbers of its concepts.</summary>
internal sealed record CompiledCombination(IReadOnlyList<CompiledPart> Parts)
{
    public static CompiledCombination Of(Combination combination, PhraseBook book) =>
        new([.. combination.Parts.Select(part => new CompiledPart(
            [.. part.Steps.Select(step => new CompiledStep(book.ConceptOf(step.Place), step.Gap))], part.OpensSentence, part.ClosesSentence))]);
}

/// <summary>Steps in order within one sentence.</summary>
internal sealed record CompiledPart(IReadOnlyList<CompiledStep> Steps, bool OpensSentence, bool ClosesSentence);

/// <summary>A concept, and how far it may stand from the one before.</summary>
internal readonly record struct CompiledStep(int Concept, Gap Gap);
