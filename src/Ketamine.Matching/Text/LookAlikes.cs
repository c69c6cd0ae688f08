using System.Text;

namespace Ketamine.Matching.Text;

/// <summary>Letters of other scripts that look like Latin ones, and marks that people type in their place.</summary>
internal static class LookAlikes
{
    private const string From = "аеорсухікмтвнјѕԁһӏɡαβεικνορτυχ’‘‛`´“”„–—−…";
    private const string To = "aeopcyxikmtbhjsdhlgabeiknoptux'''''\"\"\"---.";

    private static readonly Dictionary<int, char> Map = From.Zip(To).ToDictionary(pair => (int)pair.First, pair => pair.Second);

    public static string Latin(Rune rune) => Map.TryGetValue(rune.Value, out var latin) ? latin.ToString() : rune.ToString();
}
