using Lucene.Net.Index;

namespace Ketamine.Matching.Lexical;

/// <summary>The entry that each document of an index belongs to, read once: every question has dozens of hits.</summary>
internal static class DocumentEntries
{
    /// <param name="field">The numeric field that holds the entry's ordinal.</param>
    public static int[] Of(IndexReader reader, string field)
    {
        // An index without documents has no such field.
        var entries = MultiDocValues.GetNumericValues(reader, field);
        return [.. Enumerable.Range(0, entries is null ? 0 : reader.MaxDoc).Select(doc => (int)entries!.Get(doc))];
    }
}
