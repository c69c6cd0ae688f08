using Ketamine.Matching.Semantic;
using Ketamine.Quantizer;

if (args is not [var package, var folder, var expectedHash])
{
    Console.Error.WriteLine("usage: Ketamine.Quantizer PACKAGE-ASSEMBLY OUTPUT-FOLDER SHA256-OF-THE-PACKAGES-MODEL");
    return 2;
}

try
{
    Console.WriteLine(Make());
    return 0;
}
catch (Exception e) when (e is QuantizerException or IOException or UnauthorizedAccessException)
{
    // The form that MSBuild shows as an error of its own.
    Console.Error.WriteLine($"Ketamine.Quantizer : error MODEL001: {Explain(e)}");
    return 1;
}

string Make()
{
    using var resources = PackageResources.Open(package);
    var source = resources.Read("model.onnx");
    var hash = ModelManifest.Hash(source);
    if (!hash.Equals(expectedHash, StringComparison.OrdinalIgnoreCase))
    {
        throw new QuantizerException(
            $"{package} holds a model with SHA-256 {hash}, not {expectedHash}. Delete the package's folder and run 'dotnet restore'; "
            + "for a new version of the package, set both version and hash in Model.targets.");
    }

    // Builds of two configurations may run side by side.
    using var turn = FolderLock.Take(folder, TimeSpan.FromMinutes(2));
    var output = new ModelFolder(folder);
    if (output.IsUpToDate(hash))
    {
        output.Touch();
        return $"The model in {folder} is up to date.";
    }

    var model = ModelRewriter.Rewrite(source);
    output.Write(hash, model, resources.Read("vocab.txt"));
    return $"Wrote {ModelManifest.ModelFile} ({model.Length / 1_000_000.0:F1} MB) to {folder}.";
}

string Explain(Exception e) => e is QuantizerException
    ? e.Message
    : $"{e.Message} The build must be able to read {package} and to write to {folder}.";
