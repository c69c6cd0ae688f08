using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ketamine.Bot.Pages;

/// <summary>A file that pages load, with its compressed forms beside it; its address holds its hash, so that browsers may keep it for ever.</summary>
internal sealed class AssetFile
{
    private const int HashLength = 16;

    private readonly string _path;
    private readonly string _contentType;
    private readonly bool _isCompressed;

    public AssetFile(string folder, string name, string contentType, bool isCompressed)
    {
        _path = Path.Combine(folder, name);
        _contentType = contentType;
        _isCompressed = isCompressed;
        Name = name;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Read(_path)))[..HashLength];
    }

    public string Name { get; }

    public string Hash { get; }

    /// <summary>Where pages load it from.</summary>
    public string Address => $"{PagesApi.AssetsPath}/{Hash}/{Name}";

    /// <summary>The file in the smallest form that the browser takes.</summary>
    public IResult Serve(HttpContext context, CacheControlHeaderValue cache)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.CacheControl = cache;
        var ending = "";
        if (_isCompressed)
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            ending = Accepts(context, "br") ? ".br" : Accepts(context, "gzip") ? ".gz" : "";
        }

        if (ending.Length > 0)
        {
            context.Response.Headers.ContentEncoding = ending == ".br" ? "br" : "gzip";
        }

        return Results.File(_path + ending, _contentType, entityTag: new EntityTagHeaderValue($"\"{Hash}{ending}\""));
    }

    private static bool Accepts(HttpContext context, string encoding) =>
        context.Request.GetTypedHeaders().AcceptEncoding.Any(accepted =>
            StringSegment.Equals(accepted.Value, encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is null or > 0);

    private static byte[] Read(string path) => File.Exists(path)
        ? File.ReadAllBytes(path)
        : throw new AssetMissingException($"The web chat's file {path} is missing. Build the bot again with Node.js installed, or copy the wwwroot folder of the build beside the program.");
}

/// <summary>A file of the web chat is not there; the message says what to do.</summary>
internal sealed class AssetMissingException(string message) : Exception(message);
