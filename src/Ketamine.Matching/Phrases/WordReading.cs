namespace Ketamine.Matching.Phrases;

/// <summary>A known word that a typed word may stand for.</summary>
/// <param name="Word">Its number in the vocabulary.</param>
/// <param name="Cost">How many letters had to be mended.</param>
internal readonly record struct WordReading(int Word, int Cost);

/// <summary>One word of a message.</summary>
/// <param name="Letters">Its length; longer words bear more slips.</param>
/// <param name="Readings">What it may stand for; empty for a word that no phrase knows.</param>
internal sealed record MessageWord(int Letters, int Sentence, bool IsFiller, WordReading[] Readings)
{
    /// <summary>The cost of taking it for a word; null where it cannot be that.</summary>
    public int? CostAs(int word)
    {
        foreach (var reading in Readings)
        {
            if (reading.Word == word)
            {
                return reading.Cost;
            }
        }

        return null;
    }
}
