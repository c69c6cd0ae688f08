namespace Ketamine.Bot.Settings;

/// <summary>An origin as browsers write it: scheme, host and the port where it is not the scheme's own.</summary>
internal static class WebOrigin
{
    /// <summary>The origin in the one form that can be compared; null for anything that is no http or https origin.</summary>
    public static string? Normalise(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { UserInfo.Length: 0, PathAndQuery: "/", Fragment.Length: 0 }
        && !text.EndsWith('/') && !text.Contains('*', StringComparison.Ordinal)
            ? $"{uri.Scheme}://{(uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host)}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
            : null;
}
