using Ketamine.Bot.Answers;
using Ketamine.Bot.Curation;
using Ketamine.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ketamine.Bot.Pages;

/// <summary>What people see in a browser: the chat at <c>/</c>, the widget, each answer's page, and the pages of the base.</summary>
internal static class PagesApi
{
    public const string AssetsPath = "/assets";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        ProtectionKeys.AddTo(builder);
        builder.Services.AddSingleton<AssetFiles>();
        builder.Services.AddSingleton<PagePolicy>();
    }

    public static void MapPages(this WebApplication app)
    {
        // Read at start, so that a build without them stops the program and not the first visitor.
        app.Services.GetRequiredService<AssetFiles>();
        app.MapMethods("/", Reads, (HttpContext context, LiveAnswerer live) => Chat(PagePolicy.Apply(context), live, isPanel: false));
        app.MapMethods("/chat", Reads, (HttpContext context, LiveAnswerer live, PagePolicy policy) => Chat(policy.ApplyToPanel(context), live, isPanel: true));
        app.MapMethods("/widget.js", Reads, (HttpContext context, AssetFiles assets) => assets.ServeWidget(context));
        app.MapMethods(AssetsPath + "/{hash}/{name}", Reads, (HttpContext context, AssetFiles assets, string hash, string name) => assets.Serve(context, hash, name));
        app.MapMethods("/answers/{id}", Reads, Answer);
        app.MapMethods("/privacy", Reads, (HttpContext context, LiveAnswerer live) => Document(context, live, "privacy"));
        app.MapMethods("/terms", Reads, (HttpContext context, LiveAnswerer live) => Document(context, live, "terms"));
    }

    private static RazorComponentResult Chat(string nonce, LiveAnswerer live, bool isPanel) => Page<ChatPage>(nonce, live.Current.Knowledge, new()
    {
        [nameof(ChatPage.IsPanel)] = isPanel,
    });

    private static RazorComponentResult Answer(HttpContext context, LiveAnswerer live, TimeProvider time, string id)
    {
        var knowledge = live.Current.Knowledge;
        return knowledge.Find(id) is { } entry
            ? Page<AnswerPage>(PagePolicy.Apply(context), knowledge, new()
            {
                [nameof(AnswerPage.Entry)] = entry,
                [nameof(AnswerPage.Today)] = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            })
            : Missing(context, knowledge);
    }

    private static RazorComponentResult Document(HttpContext context, LiveAnswerer live, string name)
    {
        var knowledge = live.Current.Knowledge;
        return knowledge.Pages.GetValueOrDefault(name) is { } markdown
            ? Page<DocumentPage>(PagePolicy.Apply(context), knowledge, new() { [nameof(DocumentPage.Markdown)] = markdown })
            : Missing(context, knowledge);
    }

    private static RazorComponentResult Missing(HttpContext context, KnowledgeBase knowledge)
    {
        var page = Page<MissingPage>(PagePolicy.Apply(context), knowledge, []);
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    private static RazorComponentResult Page<T>(string nonce, KnowledgeBase knowledge, Dictionary<string, object?> parameters)
        where T : BasePage
    {
        parameters[nameof(BasePage.Nonce)] = nonce;
        parameters[nameof(BasePage.Knowledge)] = knowledge;
        return new RazorComponentResult(typeof(T), parameters);
    }
}
