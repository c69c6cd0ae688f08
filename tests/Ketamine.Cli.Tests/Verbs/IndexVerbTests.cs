using System.Diagnostics;
using System.Globalization;
using Ketamine.Tests;

namespace Ketamine.Cli.Tests.Verbs;

public sealed class IndexVerbTests : IDisposable
{
    private const int Rows = 20_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_in_its_middle_it_goes_on_where_it_was()
    {
        Write();
        using (var killed = Start("index", "--lexical"))
        {
            Assert.Equal($"Index of words: 10,000 of {Rows:N0} entries", await killed.StandardError.ReadLineAsync());
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        var (resumed, told) = await RunAsync("index", "--lexical");
        var (again, toldAgain) = await RunAsync("index", "--lexical");

        Assert.DoesNotContain("10,000 of", told, StringComparison.Ordinal);
        Assert.Contains($"{Rows:N0} of {Rows:N0}", told, StringComparison.Ordinal);
        Assert.Contains("are ready in", resumed, StringComparison.Ordinal);
        Assert.Equal("", toldAgain);
        Assert.Equal(resumed, again);
    }

    [Fact]
    public void A_base_that_fits_in_memory_needs_none() =>
        Assert.Contains("there is nothing to make", CommandLine.Run(TimeProvider.System, "index", "--knowledge", Houseplants.Base.Path).Output, StringComparison.Ordinal);

    private string Table => _folder.File("table.tsv");

    private void Write() => File.WriteAllLines(Table, Enumerable.Range(0, Rows)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"r{i}\tWhere does plant {i} stand?\tIn room {i % 100} of house {i / 100}.\t")).Prepend("id\tquestion\tanswer\talternates"));

    private async Task<(string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(Patience);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
        return (output, await errors);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ketamine.dll"), .. arguments, "--knowledge", Table])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Knowledge__OnDiskFrom"] = "1";
        start.Environment["Matching__CacheFolder"] = _folder.File("data");
        return Process.Start(start)!;
    }
}
