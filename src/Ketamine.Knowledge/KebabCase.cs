namespace Ketamine.Knowledge;

/// <summary>Names as they stand in files: <c>DidYouMean</c> is <c>did-you-mean</c>.</summary>
public static class KebabCase
{
    public static string Of(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
