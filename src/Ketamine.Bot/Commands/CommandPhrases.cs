using System.Runtime.CompilerServices;
using Ketamine.Answering;
using Ketamine.Knowledge;

namespace Ketamine.Bot.Commands;

/// <summary>Recognises commands by the phrases of a knowledge base.</summary>
internal sealed class CommandPhrases
{
    // A longer text after the phrase is a question that happens to begin with it.
    private const int MaxUnknownWords = 2;

    private static readonly ConditionalWeakTable<Texts, CommandPhrases> Made = [];

    private readonly Dictionary<string, CommandName> _byPhrase = new(StringComparer.Ordinal);
    private readonly List<string> _beforeRegion;

    private CommandPhrases(Texts texts)
    {
        foreach (var (name, phrases) in texts.Commands)
        {
            foreach (var phrase in phrases)
            {
                _byPhrase.TryAdd(WholeMessage.Key(phrase), name);
            }
        }

        _beforeRegion = [.. texts.Commands[CommandName.Region].Select(phrase => WholeMessage.Key(phrase) + " ").OrderByDescending(phrase => phrase.Length)];
    }

    public static CommandPhrases Of(Texts texts) => Made.GetValue(texts, t => new CommandPhrases(t));

    /// <summary>The command that a message is; null where it is none.</summary>
    public Command? Find(string text)
    {
        var message = WholeMessage.Key(text);
        return _byPhrase.TryGetValue(message, out var name) ? Command(name) : WithRegion(message);
    }

    private static Command Command(CommandName name) => name switch
    {
        CommandName.Help => new Command.Help(),
        CommandName.Sources => new Command.Sources(),
        CommandName.Region => new Command.ShowRegion(),
        CommandName.AboutMe => new Command.AboutMe(),
        CommandName.ForgetMe => new Command.ForgetMe(),
        _ => throw new InvalidOperationException($"There is no command for {name}."),
    };

    private Command? WithRegion(string message)
    {
        if (_beforeRegion.Find(phrase => message.StartsWith(phrase, StringComparison.Ordinal)) is not { } before)
        {
            return null;
        }

        var region = message[before.Length..];
        return Regions.CodeOf(region) is { } code ? new Command.SetRegion(code)
            : region.Split(' ').Length <= MaxUnknownWords ? new Command.UnknownRegion()
            : null;
    }
}
