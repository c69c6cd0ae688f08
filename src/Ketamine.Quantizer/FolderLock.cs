namespace Ketamine.Quantizer;

/// <summary>Lets one process at a time write to a folder.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static IDisposable Take(string folder, TimeSpan patience)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        var until = TimeProvider.System.GetUtcNow() + patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (TimeProvider.System.GetUtcNow() < until)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
