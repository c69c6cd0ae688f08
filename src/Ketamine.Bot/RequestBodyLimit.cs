using Microsoft.AspNetCore.Http.Metadata;

namespace Ketamine.Bot;

/// <summary>The most bytes that an endpoint reads; more is answered with 413.</summary>
internal sealed class RequestBodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize { get; } = bytes;
}
