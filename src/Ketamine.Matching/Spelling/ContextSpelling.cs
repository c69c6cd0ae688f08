using Ketamine.Matching.Text;

namespace Ketamine.Matching.Spelling;

/// <summary>Reads each word of a text as the one that was likely meant between its neighbours: a noisy channel, decoded by beam search.</summary>
/// <remarks>A word that nothing knows costs a lot as it stands. A known word may be a slip too ("I want to dye"), the likelier the more unknown words stand around it.</remarks>
internal sealed class ContextSpelling
{
    // Two letters that nothing knows are an abbreviation as often as a slip.
    private const int ShortestSlip = 3;
    private const int LongestWord = 24;
    private const int LongWord = 6;
    private const int Beam = 8;

    // All costs are natural logarithms of likelihoods, chosen on mistyped messages.
    private const double UnknownWord = 14;
    private const double Edit = 3;
    private const double FirstLetter = 1;
    private const double KnownWordAtMost = 12;
    private const double KnownWordAtLeast = 3;
    private const double KnownWordPerShare = 30;

    private const int ShortestPart = 2;

    private static readonly Reading Edge = new("", WordPairs.Edge, WordPairs.Edge, 0);

    private readonly Vocabulary _vocabulary;
    private readonly WordPairs _pairs;
    private readonly NearWords _near;

    public ContextSpelling(Vocabulary vocabulary, WordPairs pairs)
    {
        _vocabulary = vocabulary;
        _pairs = pairs;
        _near = new NearWords(vocabulary.Counts.Keys.Where(word => !word.Any(char.IsDigit)));
    }

    /// <summary>The plain text with its words as they were likely meant.</summary>
    public string Correct(string plain)
    {
        var words = Words.Of(plain);
        string[] written = [.. words.Select(word => plain.Substring(word.Start, word.Length))];
        bool[] known = [.. written.Select(word => word.Length > LongestWord || _vocabulary.Knows(word))];
        var unknown = written.Where((word, i) => !known[i] && word.Length >= ShortestSlip).Count();
        if (unknown == 0)
        {
            return plain;
        }

        var doubt = Math.Max(KnownWordAtLeast, KnownWordAtMost - (KnownWordPerShare * unknown / words.Count));
        var meant = Likeliest([.. written.Select((word, i) => Readings(word, known[i], doubt))]);
        return Replacement.Apply(plain, [.. words.Select((word, i) => new Replacement(word.Start, word.End, meant[i])).Where((_, i) => meant[i] != written[i])]);
    }

    private List<Reading> Readings(string word, bool isKnown, double doubt)
    {
        List<Reading> readings = [Read(word, isKnown ? 0 : UnknownWord)];
        if (word.Length is > 1 and <= LongestWord && !_vocabulary.IsName(word))
        {
            var limit = isKnown || word.Length < LongWord ? 1 : 2;
            var first = isKnown ? doubt : 0;
            readings.AddRange(_near.Of(word, limit).Select(near =>
                Read(near.Word, first + (Edit * near.Distance) + (near.Word[0] == word[0] ? 0 : FirstLetter))));
        }

        if (!isKnown)
        {
            readings.AddRange(Parted(word));
        }

        return readings;
    }

    private Reading Read(string word, double cost)
    {
        var number = _pairs.NumberOf(word);
        return new Reading(word, number, number, cost);
    }

    /// <summary>Two known words without the space between them.</summary>
    private IEnumerable<Reading> Parted(string word) =>
        from at in Enumerable.Range(ShortestPart, Math.Max(0, word.Length - (2 * ShortestPart) + 1))
        let one = word[..at]
        let other = word[at..]
        where _vocabulary.Counts.ContainsKey(one) && _vocabulary.Counts.ContainsKey(other)
        let numbers = (One: _pairs.NumberOf(one), Other: _pairs.NumberOf(other))
        select new Reading($"{one} {other}", numbers.One, numbers.Other, Edit - _pairs.LogLikelihood(numbers.One, numbers.Other));

    private List<string> Likeliest(List<List<Reading>> readings)
    {
        List<Path> paths = [new Path(null, Edge, 0)];
        foreach (var choices in readings)
        {
            paths = [.. choices.Select(choice => Extend(paths, choice)).OrderBy(path => path.Cost).Take(Beam)];
        }

        return Extend(paths, Edge).Before!.Words();
    }

    private Path Extend(List<Path> paths, Reading reading)
    {
        Path? best = null;
        var least = double.PositiveInfinity;
        foreach (var path in paths)
        {
            var cost = path.Cost + reading.Cost - _pairs.LogLikelihood(path.Reading.Last, reading.First);
            if (cost < least)
            {
                (best, least) = (path, cost);
            }
        }

        return new Path(best, reading, least);
    }

    private readonly record struct Reading(string Word, int First, int Last, double Cost);

    private sealed record Path(Path? Before, Reading Reading, double Cost)
    {
        public List<string> Words()
        {
            var words = new List<string>();
            for (var path = this; path.Before is not null; path = path.Before)
            {
                words.Add(path.Reading.Word);
            }

            words.Reverse();
            return words;
        }
    }
}
