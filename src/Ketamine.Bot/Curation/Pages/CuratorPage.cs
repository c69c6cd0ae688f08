using Ketamine.Bot.Pages;
using Microsoft.AspNetCore.Components;

namespace Ketamine.Bot.Curation.Pages;

/// <summary>What every curators' page knows.</summary>
public abstract class CuratorPage : BasePage
{
    /// <summary>Goes with every form.</summary>
    [Parameter]
    [EditorRequired]
    public required string Token { get; set; }
}
