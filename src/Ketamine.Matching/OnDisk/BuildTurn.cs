namespace Ketamine.Matching.OnDisk;

/// <summary>Lets one process at a time make a stage; the system ends the turn of a process that is killed.</summary>
internal static class BuildTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static IDisposable Take(string folder, BuildStage stage, IProgress<BuildNews>? news, CancellationToken cancellation = default)
    {
        var path = Path.Combine(folder, $"{stage.ToString().ToLowerInvariant()}.lock");
        for (var first = true; ; first = false)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (first)
                {
                    news?.Report(new BuildNews.Waiting(stage));
                }

                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
