using System.Text.RegularExpressions;
using Ketamine.Knowledge;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ketamine.Cli.Lint;

/// <summary>Links in answers, notes and sources can be followed and are safe to follow.</summary>
internal sealed partial class LinksRule : ILintRule
{
    private const string Remedy = "Write a whole address that starts with https:, mailto: or tel:.";

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => InEntries(knowledge).Concat(InSources(knowledge));

    private static IEnumerable<Finding> InEntries(KnowledgeBase knowledge) =>
        from entry in knowledge.Entries
        from text in new[] { entry.Answer, entry.Note?.Text ?? "" }
        from address in Addresses(text)
        where !IsGood(address)
        select Finding.In(entry, $"The link '{address}' cannot be used.", Remedy);

    private static IEnumerable<Finding> InSources(KnowledgeBase knowledge) => knowledge.Sources.Values
        .Where(source => source.Address is { } address && !IsGood(address.OriginalString))
        .Select(source => new Finding("sources.yaml", $"The address '{source.Address}' of {source.Id} cannot be used.", Remedy));

    private static IEnumerable<string> Addresses(string markdown)
    {
        var document = Markdown.Parse(markdown);
        var links = document.Descendants<LinkInline>().Select(link => link.Url ?? "").Concat(document.Descendants<AutolinkInline>().Select(Address));
        var bare = document.Descendants<LiteralInline>().SelectMany(literal => BareAddress().Matches(literal.Content.ToString())).Select(match => match.Value);
        return links.Concat(bare);
    }

    private static string Address(AutolinkInline link) => link.IsEmail ? $"mailto:{link.Url}" : link.Url;

    private static bool IsGood(string address) => !address.Any(char.IsWhiteSpace) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme switch
    {
        "https" => uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0,
        "mailto" => MailAddress().IsMatch(address),
        "tel" => TelephoneNumber().IsMatch(address),
        _ => false,
    };

    [GeneratedRegex(@"(?<![\w.])(?:[a-z]+://|www\.)\S*[^\s.,;:!?)]", RegexOptions.IgnoreCase)]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"\Amailto:[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\Atel:\+?[0-9][0-9-]*\z")]
    private static partial Regex TelephoneNumber();
}
