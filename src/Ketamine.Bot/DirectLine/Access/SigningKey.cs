using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>The key of one machine; kept in a file, so that tokens outlive a restart.</summary>
internal sealed class SigningKey : ISigningKey
{
    /// <summary>The file in the key folder.</summary>
    public const string FileName = "direct-line.key";

    private const int Bytes = 32;
    private const int ReadTries = 20;

    private static readonly TimeSpan ReadInterval = TimeSpan.FromMilliseconds(50);

    public SigningKey(IOptions<DirectLineSettings> settings, IHostEnvironment environment)
    {
        var file = Path.Combine(Path.GetFullPath(settings.Value.KeyFolder, environment.ContentRootPath), FileName);
        try
        {
            Secret = Convert.FromBase64String(File.Exists(file) ? Read(file) : Create(file));
            MadeAt = new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable($"The signing key {file} cannot be read or written ({e.Message}). Let the bot write to that folder, or name another one in DirectLine:KeyFolder.");
        }
        catch (FormatException)
        {
            throw Unusable(Damaged(file));
        }

        if (Secret.Length < Bytes)
        {
            throw Unusable(Damaged(file));
        }
    }

    public byte[] Secret { get; }

    /// <summary>When the key was made.</summary>
    public DateTimeOffset? MadeAt { get; }

    public ValueTask<bool> IsReadyAsync(CancellationToken cancellation) => ValueTask.FromResult(true);

    private static string Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
            using var writer = new StreamWriter(file, options);
            writer.Write(text);
            return text;
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process of the same folder was quicker: all of them use its key.
            return Read(file);
        }
    }

    // Another process may have made the file a moment ago and not yet filled it.
    private static string Read(string file)
    {
        for (var tries = ReadTries; ; tries--)
        {
            try
            {
                var text = File.ReadAllText(file);
                if (text.Length > 0 || tries == 0)
                {
                    return text;
                }
            }
            catch (IOException) when (tries > 0)
            {
                // Windows lets nobody read it meanwhile.
            }

            Thread.Sleep(ReadInterval);
        }
    }

    private static string Damaged(string file) =>
        $"The signing key {file} is damaged. Delete it, and the bot makes a new one; open chats then start again.";

    private static OptionsValidationException Unusable(string remedy) => new(DirectLineSettings.Section, typeof(DirectLineSettings), [remedy]);
}
