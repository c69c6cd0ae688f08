namespace Ketamine.Quantizer.Tests;

public sealed class PackageResourcesTests
{
    private static readonly string ThisAssembly = typeof(PackageResourcesTests).Assembly.Location;

    [Fact]
    public void AResourceIsReadByTheEndOfItsName()
    {
        using var resources = PackageResources.Open(ThisAssembly);

        Assert.Equal("an embedded text\n"u8.ToArray(), resources.Read("sample.txt"));
    }

    [Fact]
    public void AResourceThatIsNotThereIsNamed()
    {
        using var resources = PackageResources.Open(ThisAssembly);

        Assert.Contains("'ample.txt'", Assert.Throws<QuantizerException>(() => resources.Read("ample.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAssemblyThatIsNotThereIsNamed() => AssertRefused(ThisAssembly + ".none", "dotnet restore");

    [Fact]
    public void AFileThatIsNoAssemblyIsNamed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("no-assembly.dll");
        File.WriteAllText(path, "no assembly");

        AssertRefused(path, "dotnet restore");
    }

    [Fact]
    public void ACutAssemblyIsNamed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("cut.dll");
        File.WriteAllBytes(path, File.ReadAllBytes(ThisAssembly)[..600]);

        AssertRefused(path, "dotnet restore");
    }

    private static void AssertRefused(string path, string remedy)
    {
        var error = Assert.Throws<QuantizerException>(() => PackageResources.Open(path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }
}
