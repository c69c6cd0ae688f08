using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Ketamine.Bot.Settings;

namespace Ketamine.Bot.Pages;

/// <summary>The content security policy of one response: only what carries its nonce runs, and nothing is loaded from elsewhere.</summary>
internal sealed class PagePolicy(IOptions<WebChatSettings> settings)
{
    private const int NonceBytes = 18;
    private const string NoPage = "'none'";

    private readonly string _hosts = string.Join(' ', settings.Value.AllowedOrigins.Select(WebOrigin.Normalise).Prepend("'self'"));

    /// <summary>Writes the policy of a page that no other page may carry; gives the nonce.</summary>
    public static string Apply(HttpContext context) => Apply(context, NoPage, NoPage);

    /// <summary>Writes the policy of a page with forms, which go to this bot alone; gives the nonce.</summary>
    public static string ApplyToForms(HttpContext context) => Apply(context, NoPage, "'self'");

    /// <summary>Writes the policy of the page inside the widget, which the listed origins may carry; gives the nonce.</summary>
    public string ApplyToPanel(HttpContext context) => Apply(context, _hosts, NoPage);

    private static string Apply(HttpContext context, string ancestors, string forms)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            $"script-src 'nonce-{nonce}'",
            $"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            $"form-action {forms}",
            $"frame-ancestors {ancestors}");
        headers.CacheControl = "no-store";
        return nonce;
    }
}
