using System.Collections;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Settings that stand in files: one that an environment variable NAME_FILE names, or all files of a folder, as systemd and containers hand over secrets.</summary>
internal sealed class SecretFiles
{
    /// <summary>The setting that names the folder; systemd names one by itself.</summary>
    public const string Folder = "Secrets:Folder";

    private const string Ending = "_FILE";
    private const string CredentialsOfSystemd = "CREDENTIALS_DIRECTORY";

    private readonly List<string> _problems = [];

    public static void AddTo(WebApplicationBuilder builder)
    {
        var files = new SecretFiles();
        files.AddFolder(builder.Configuration);
        files.AddSingleFiles(builder.Configuration);
        builder.Services.AddCheck(_ => files.Check());
    }

    private void AddFolder(ConfigurationManager configuration)
    {
        var given = configuration[Folder];
        var folder = string.IsNullOrEmpty(given) ? configuration[CredentialsOfSystemd] : given;
        if (string.IsNullOrEmpty(folder))
        {
            return;
        }

        if (Directory.Exists(folder))
        {
            configuration.AddKeyPerFile(Path.GetFullPath(folder));
        }
        else
        {
            _problems.Add($"{Folder} names the folder {folder}, which is not there. Make it, with one file for each secret, or leave the setting out.");
        }
    }

    private void AddSingleFiles(ConfigurationManager configuration)
    {
        var read = new Dictionary<string, string?>();
        foreach (var (variable, file) in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(pair => ((string)pair.Key, (string?)pair.Value)))
        {
            if (variable.EndsWith(Ending, StringComparison.Ordinal) && IsOurs(variable) && !string.IsNullOrEmpty(file))
            {
                Read(variable, file, read);
            }
        }

        configuration.AddInMemoryCollection(read);
    }

    private void Read(string variable, string file, Dictionary<string, string?> read)
    {
        try
        {
            read[variable[..^Ending.Length].Replace("__", ":", StringComparison.Ordinal)] = File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{variable} names the file {file}, which cannot be read ({e.Message}). Let the bot's account read it, or name another one.");
        }
    }

    // Other programs have variables of this form too, such as SSL_CERT_FILE.
    private static bool IsOurs(string variable) =>
        variable.Contains("__", StringComparison.Ordinal) || variable.StartsWith("MicrosoftApp", StringComparison.Ordinal);

    private void Check()
    {
        if (_problems.Count > 0)
        {
            throw new OptionsValidationException("", typeof(SecretFiles), _problems);
        }
    }
}
