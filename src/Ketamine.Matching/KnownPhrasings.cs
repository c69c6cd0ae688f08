using Ketamine.Matching.Text;

namespace Ketamine.Matching;

/// <summary>Finds a question or alternate of the base that a question repeats word for word.</summary>
internal sealed class KnownPhrasings
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _owners;
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    /// <param name="phrasings">In the form in which questions are compared.</param>
    /// <param name="owners">The entry ordinal of each phrasing.</param>
    public KnownPhrasings(IReadOnlyList<string> phrasings, int[] owners)
    {
        _owners = owners;
        for (var i = 0; i < phrasings.Count; i++)
        {
            var key = Words.Joined(phrasings[i]);
            if (key.Length > 0 && !_places.TryAdd(key, i) && owners[_places[key]] != owners[i])
            {
                _shared.Add(key);
            }
        }
    }

    /// <summary>The phrasing's place in the list; null where the question is none of them.</summary>
    public int? Find(string question) => _places.TryGetValue(Words.Joined(question), out var place) ? place : null;

    /// <summary>The ordinal of the one entry that the question is a phrasing of; null where there is none or more than one.</summary>
    public int? Owner(string question) =>
        Words.Joined(question) is var key && _places.TryGetValue(key, out var place) && !_shared.Contains(key) ? _owners[place] : null;
}
