using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge;

/// <summary>Holds the current base and reads it again when its files change; a bad change leaves the last good base in place.</summary>
public sealed class KnowledgeStore : IDisposable
{
    /// <summary>An editor saves in several steps; reading waits until they are done.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly string _path;
    private readonly LargeTables? _large;
    private readonly FileSystemWatcher _watcher;
    private readonly ITimer _timer;
    private readonly Lock _reading = new();

    /// <summary>Reads the base; throws <see cref="KnowledgeException"/> where it is not valid, since there is none to fall back on.</summary>
    /// <param name="large">From which size on a table is held on disk; null: never.</param>
    public KnowledgeStore(string path, TimeProvider time, LargeTables? large = null)
    {
        _path = path;
        _large = large;
        Current = KnowledgeReader.Read(path, large).OrThrow();
        LoadedAt = time.GetUtcNow();
        _timer = time.CreateTimer(_ => Reload(time), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = Watch(path);
    }

    /// <summary>Raised after a valid change, with the new base.</summary>
    public event Action<KnowledgeBase>? Changed;

    /// <summary>Raised after a change that was not taken, with its problems.</summary>
    public event Action<IReadOnlyList<Problem>>? Rejected;

    public KnowledgeBase Current { get; private set; }

    /// <summary>When the current base was read.</summary>
    public DateTimeOffset LoadedAt { get; private set; }

    /// <summary>The problems of the files as they stand now; empty while the current base is theirs.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Reload(TimeProvider time)
    {
        lock (_reading)
        {
            switch (KnowledgeReader.Read(_path, _large))
            {
                case KnowledgeReading.Valid valid:
                    Take(valid.Base, time);
                    break;
                case KnowledgeReading.Invalid invalid:
                    Problems = invalid.Problems;
                    Rejected?.Invoke(invalid.Problems);
                    break;
            }
        }
    }

    private void Take(KnowledgeBase read, TimeProvider time)
    {
        Problems = [];
        if (read.Version == Current.Version && read.Calibration == Current.Calibration)
        {
            return;
        }

        Current = read;
        LoadedAt = time.GetUtcNow();
        Changed?.Invoke(read);
    }

    private FileSystemWatcher Watch(string path)
    {
        var isFile = File.Exists(path);
        var folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
        var watcher = new FileSystemWatcher(folder, isFile ? Path.GetFileName(path) : "*") { IncludeSubdirectories = !isFile };
        watcher.Changed += (_, _) => ReadSoon();
        watcher.Created += (_, _) => ReadSoon();
        watcher.Deleted += (_, _) => ReadSoon();
        watcher.Renamed += (_, _) => ReadSoon();
        watcher.Error += (_, _) => ReadSoon();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void ReadSoon() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
}
