using Ketamine.Knowledge;
using Microsoft.AspNetCore.Components;

namespace Ketamine.Bot.Pages;

/// <summary>What every page knows.</summary>
public abstract class BasePage : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public required string Nonce { get; set; }

    [Parameter]
    [EditorRequired]
    public required KnowledgeBase Knowledge { get; set; }

    protected string Text(TextName name) => Knowledge.Texts[name];

    /// <summary>The title of a page of the base; null where the base has no such page.</summary>
    protected string? TitleOf(string page) =>
        Knowledge.Pages.GetValueOrDefault(page) is { } markdown ? SafeHtml.SplitHeading(markdown).Heading : null;
}
