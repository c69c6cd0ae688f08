using System.Text.RegularExpressions;
using Ketamine.Knowledge;

namespace Ketamine.Answering;

/// <summary>Takes personal details out of a message, so that only the question is searched.</summary>
internal sealed partial class PersonalDetails
{
    private const string CapitalName = @"(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){0,3}";
    private const string AnyName = @"[\p{L}'’-]+(?: [\p{L}'’-]+)?(?=\s*[,.;])";

    private readonly Regex? _named;
    private readonly Regex? _namedInOneCase;
    private readonly Regex? _numbered;

    /// <param name="marks">What people write before such details; null for a base that does not say.</param>
    public PersonalDetails(PersonalDetailMarks? marks)
    {
        _named = Marked(marks?.BeforeNames, $"[\\s:,]+(?:{CapitalName}|{AnyName})");
        _namedInOneCase = Marked(marks?.BeforeNames, $"[\\s:,]+{AnyName}");
        _numbered = Marked(marks?.BeforeNumbers, @"[\s:.,#-]*(?:is|are|no|number)?[\s:.,#-]*[\d][\d\s/.-]*");
    }

    /// <summary>The message without e-mail addresses, telephone and other long numbers, and names that are announced.</summary>
    public string Strip(string text)
    {
        var stripped = Email().Replace(text, " ");
        // Where all letters are capitals they tell no name from the words around it.
        stripped = (text.Any(char.IsLower) ? _named : _namedInOneCase)?.Replace(stripped, " ") ?? stripped;
        stripped = _numbered?.Replace(stripped, " ") ?? stripped;
        stripped = LongNumber().Replace(stripped, " ");
        return string.IsNullOrWhiteSpace(stripped) ? text : stripped;
    }

    private static Regex? Marked(IReadOnlyList<string>? marks, string detail) => marks is { Count: > 0 }
        ? new Regex($@"(?<!\w)(?i:{string.Join('|', marks.Select(Regex.Escape))})(?!\w){detail}", RegexOptions.CultureInvariant)
        : null;

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Email();

    // Seven figures and more, alone or in groups: telephone, patient and insurance numbers.
    [GeneratedRegex(@"\+?\d(?:[\s().-]{0,2}\d){6,}")]
    private static partial Regex LongNumber();
}
