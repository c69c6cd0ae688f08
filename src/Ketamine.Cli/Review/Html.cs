using System.Net;
using Markdig;

namespace Ketamine.Cli.Review;

/// <summary>Writes texts into a page, where none of them can be markup.</summary>
internal static class Html
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Markdown(string markdown) => Markdig.Markdown.ToHtml(markdown, Pipeline);
}
