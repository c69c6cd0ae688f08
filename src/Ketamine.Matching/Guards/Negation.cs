using System.Text.RegularExpressions;

namespace Ketamine.Matching.Guards;

/// <summary>Recognises yes-or-no questions that ask for the opposite: "is it not safe?" and "isn't it safe?" hope for another yes than "is it safe?".</summary>
internal static partial class Negation
{
    public static bool IsNegated(string plain) => NegatedQuestion().IsMatch(plain);

    [GeneratedRegex(@"(^|[.!,;] ?)(so |but |and )?((is|are|was|does|do|did|can|could|will|would|should|has|have)\b[^.?!]{0,80}\b(not|never)\b|(isn'?t|aren'?t|wasn'?t|doesn'?t|don'?t|didn'?t|can'?t|won'?t|ain'?t) (it|this|that|they|\w+)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NegatedQuestion();
}
