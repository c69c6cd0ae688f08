using Ketamine.Bot.Answers;
using Ketamine.Bot.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ketamine.Bot.Curation.Pages;

/// <summary>Makes the curators' pages: strict policy, and a token for their forms.</summary>
internal sealed class CuratorPages(LiveAnswerer live, IAntiforgery antiforgery)
{
    public IResult Show<T>(HttpContext context, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : CuratorPage
    {
        parameters[nameof(CuratorPage.Token)] = antiforgery.GetAndStoreTokens(context).RequestToken;
        parameters[nameof(CuratorPage.Nonce)] = PagePolicy.ApplyToForms(context);
        parameters[nameof(CuratorPage.Knowledge)] = live.Bench.Knowledge;
        return new RazorComponentResult(typeof(T), parameters) { StatusCode = status };
    }
}
