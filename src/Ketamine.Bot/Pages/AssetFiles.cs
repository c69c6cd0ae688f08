using Microsoft.Net.Http.Headers;

namespace Ketamine.Bot.Pages;

/// <summary>The files that pages load: made by the build, found beside the program, never from elsewhere.</summary>
internal sealed class AssetFiles
{
    private const string Script = "text/javascript; charset=utf-8";

    private static readonly CacheControlHeaderValue ForEver = new()
    {
        Public = true,
        MaxAge = TimeSpan.FromDays(365),
        Extensions = { new NameValueHeaderValue("immutable") },
    };

    // Another replica may serve another build for a while: what does not fit its address is not kept.
    private static readonly CacheControlHeaderValue AskAgain = new() { NoCache = true };

    private static readonly CacheControlHeaderValue ForMinutes = new() { Public = true, MaxAge = TimeSpan.FromMinutes(10) };

    private readonly Dictionary<string, AssetFile> _byName;
    private readonly AssetFile _widget;

    public AssetFiles(IWebHostEnvironment environment)
    {
        AssetFile File(string name, string contentType, bool isCompressed = true) => new(environment.WebRootPath, name, contentType, isCompressed);

        WebChat = File("webchat.js", Script);
        Chat = File("chat.js", Script);
        Style = File("site.css", "text/css; charset=utf-8");
        CuratorStyle = File("curate.css", "text/css; charset=utf-8");
        Font = File("text.woff2", "font/woff2", isCompressed: false);
        Icon = File("icon.svg", "image/svg+xml; charset=utf-8", isCompressed: false);
        _widget = File("widget.js", Script);
        var licences = File("licences.txt", "text/plain; charset=utf-8", isCompressed: false);
        _byName = new[] { WebChat, Chat, Style, CuratorStyle, Font, Icon, licences }.ToDictionary(file => file.Name, StringComparer.Ordinal);
    }

    public AssetFile WebChat { get; }

    public AssetFile Chat { get; }

    public AssetFile Style { get; }

    public AssetFile CuratorStyle { get; }

    public AssetFile Font { get; }

    public AssetFile Icon { get; }

    public IResult Serve(HttpContext context, string hash, string name) =>
        _byName.GetValueOrDefault(name) is { } file
            ? file.Serve(context, hash == file.Hash ? ForEver : AskAgain)
            : Results.NotFound();

    /// <summary>The launcher has one address for ever, since it stands in pages of other sites.</summary>
    public IResult ServeWidget(HttpContext context)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return _widget.Serve(context, ForMinutes);
    }
}
