using System.Text.RegularExpressions;

namespace Ketamine.Storage.Redaction;

/// <summary>Takes out of a text what could tell who wrote it: addresses, numbers, codes and names.</summary>
/// <remarks>It rather takes out too much: a capital inside a sentence counts as a name unless the word is known to be none.</remarks>
public sealed partial class Redactor
{
    /// <summary>The most characters that are kept.</summary>
    public const int MaxCharacters = 500;

    private const string Mark = "[…]";

    private readonly Predicate<string> _isKnown;
    private readonly Regex? _announced;

    /// <param name="isKnown">Whether a word, in lower case, belongs to the subject and is no name.</param>
    /// <param name="namesFollow">What people write before a name, such as "my name is".</param>
    public Redactor(Predicate<string> isKnown, IReadOnlyCollection<string> namesFollow)
    {
        _isKnown = isKnown;
        _announced = namesFollow.Count == 0
            ? null
            : new Regex($@"(?<!\w)({string.Join('|', namesFollow.Select(Regex.Escape))})(\s+[\p{{L}}'’-]+){{1,2}}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public RedactedText Redact(string text)
    {
        var redacted = Control().Replace(text, " ");
        redacted = Address().Replace(redacted, Mark);
        redacted = LongNumber().Replace(redacted, Mark);
        redacted = Code().Replace(redacted, Mark);
        redacted = _announced?.Replace(redacted, $"$1 {Mark}") ?? redacted;
        redacted = Capitalised().Replace(redacted, word => IsName(redacted, word) ? Mark : word.Value);
        redacted = Spaces().Replace(redacted, " ").Trim();
        return new RedactedText(redacted.Length > MaxCharacters ? redacted[..MaxCharacters] : redacted);
    }

    private bool IsName(string text, Match word)
    {
        var isFirst = text.AsSpan(0, word.Index).TrimEnd() is var before && (before.IsEmpty || before[^1] is '.' or '!' or '?');
        return !isFirst && word.Length > 1 && !_isKnown(word.Value.ToLowerInvariant());
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Cs}]+")]
    private static partial Regex Control();

    // E-mail addresses, links and @names.
    [GeneratedRegex(@"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|@\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Five figures and more, alone or in groups, or three in a row: telephone numbers, dates of birth, house and patient numbers.
    [GeneratedRegex(@"\+?\d(?:[\s./()-]{0,2}\d){4,}|\d{3,}")]
    private static partial Regex LongNumber();

    // Figures and capitals in one word: postcodes, number plates, case numbers.
    [GeneratedRegex(@"\b(?=\w*\d)(?=\w*\p{Lu})\w{2,}\b(?:\s\d\p{Lu}{2}\b)?")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}'’-]*")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
