using System.Text.RegularExpressions;
using Ketamine.Matching.Text;

namespace Ketamine.Matching;

/// <summary>Recognises a short question that leans on what was said before: "and how long does it last?".</summary>
public static partial class FollowUpQuestion
{
    private const int MostWords = 9;

    public static bool Is(string text)
    {
        var plain = PlainText.Of(text);
        return Words.Of(plain).Count <= MostWords && LeansBack().IsMatch(plain);
    }

    [GeneratedRegex(@"^(and|or|but|also|what about|how about|what if|then|so|ok|why|when|how long|how often|how soon|how much)\b|\b(it|its|that|this|they|them|those|these|there)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LeansBack();
}
