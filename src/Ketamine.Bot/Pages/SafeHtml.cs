using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Ketamine.Bot.Pages;

/// <summary>Markdown of the base as HTML: raw HTML is shown as text, pictures by their description, and links lead to https, mail or telephone alone.</summary>
internal static class SafeHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static MarkupString Of(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            MakeSafe(link);
        }

        foreach (var address in document.Descendants<AutolinkInline>().Where(a => !a.IsEmail && !IsSafe(a.Url)).ToList())
        {
            address.ReplaceBy(new LiteralInline(address.Url));
        }

        return new MarkupString(document.ToHtml(Pipeline));
    }

    /// <summary>The first heading of a document, and the rest; the heading is empty where it does not begin with one.</summary>
    public static (string Heading, string Body) SplitHeading(string markdown)
    {
        var lines = markdown.TrimStart().Split('\n', 2);
        return lines is [['#', ' ', .. var heading], var rest] ? (heading.Trim(), rest) : ("", markdown);
    }

    /// <summary>Whether a link may be followed: nothing that runs, and nothing that is sent in the clear.</summary>
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto" or "tel";

    private static void MakeSafe(LinkInline link)
    {
        if (!link.IsImage && IsSafe(link.Url))
        {
            var attributes = link.GetAttributes();
            attributes.AddPropertyIfNotExist("target", "_blank");
            attributes.AddPropertyIfNotExist("rel", "noopener noreferrer");
            return;
        }

        link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }
}
