using System.Diagnostics;
using Npgsql;

namespace Ketamine.Storage.Tests;

/// <summary>A PostgreSQL for the tests: the one that KETAMINE_TEST_POSTGRES names, else a temporary cluster on a Unix socket.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Variable = "KETAMINE_TEST_POSTGRES";

    private readonly string? _folder;
    private readonly string _programs = "";

    public PostgresCluster()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            ConnectionString = given;
            return;
        }

        _programs = FindPrograms();
        _folder = Directory.CreateTempSubdirectory("ketamine-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Start("chown", "postgres", _folder);
        }

        StartAsServer("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        ConnectionString = $"Host={_folder};Username=postgres;Database=postgres;Pooling=false";
        Start();
    }

    /// <summary>For a superuser, to the database "postgres".</summary>
    public string ConnectionString { get; }

    private string Data => Path.Combine(_folder!, "data");

    public void Start() =>
        StartAsServer("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder!, "log"), "-o", $"-k {_folder} -c listen_addresses= -c fsync=off -c max_connections=200", "start");

    public void Stop() => StartAsServer("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public void Run(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Stop();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string FindPrograms()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return debian.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(
                $"These tests need PostgreSQL, and it is not installed. Run 'bash tests/run.sh', which installs it, or 'apt-get install postgresql', or set {Variable} to the connection string of a superuser.");
    }

    // The server refuses to run as root.
    private void StartAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (Environment.IsPrivilegedProcess)
        {
            Start("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Start(path, arguments);
        }
    }

    private void Start(string program, params string[] arguments)
    {
        // The server that pg_ctl leaves behind would hold redirected output open.
        var log = Path.Combine(_folder!, "setup.log");
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >> \"$SETUP_LOG\" 2>&1 < /dev/null", program, .. arguments]) { WorkingDirectory = "/" };
        start.Environment["SETUP_LOG"] = log;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {File.ReadAllText(log)}");
        }
    }
}

/// <summary>The test classes that share the cluster.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPostgres : ICollectionFixture<PostgresCluster>
{
    public const string Name = "PostgreSQL";
}
