using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Ketamine.Quantizer;

/// <summary>The embedded resources of an assembly, read without loading it.</summary>
internal sealed class PackageResources : IDisposable
{
    private readonly string path;
    private readonly PEReader image;
    private readonly MetadataReader metadata;

    private PackageResources(string path, PEReader image, MetadataReader metadata)
    {
        this.path = path;
        this.image = image;
        this.metadata = metadata;
    }

    public static PackageResources Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new QuantizerException($"The package's assembly {path} is missing. Run 'dotnet restore' and build again.");
        }

        var image = new PEReader(File.OpenRead(path));
        try
        {
            return new PackageResources(path, image, image.GetMetadataReader());
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            image.Dispose();
            throw Damaged(path, e);
        }
    }

    /// <summary>The content of the one resource whose name ends in the given one.</summary>
    public byte[] Read(string name)
    {
        try
        {
            return Content(Find(name));
        }
        catch (BadImageFormatException e)
        {
            throw Damaged(path, e);
        }
    }

    public void Dispose() => image.Dispose();

    private ManifestResource Find(string name)
    {
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (resource.Implementation.IsNil && metadata.GetString(resource.Name).EndsWith('.' + name, StringComparison.Ordinal))
            {
                return resource;
            }
        }

        throw new QuantizerException(
            $"{path} has no resource '{name}': the package's layout has changed. Go back to the version that Model.targets named before.");
    }

    private byte[] Content(ManifestResource resource)
    {
        var resources = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var offset = checked((int)resource.Offset);
        var reader = resources.GetReader(offset, resources.Length - offset);
        return reader.ReadBytes(reader.ReadInt32());
    }

    private static QuantizerException Damaged(string path, Exception cause) =>
        new($"{path} is not a readable assembly. Delete the package's folder, run 'dotnet restore' and build again.", cause);
}
