using System.CommandLine;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Unanswered;

/// <summary>The options of <c>unanswered</c>, and the wish that they make together.</summary>
internal sealed class UnansweredOptions
{
    private readonly Option<string?> _knowledge = CommonOptions.Knowledge();

    private readonly Option<string?> _data = new("--data") { Description = "The bot's data folder; where it is left out, the store that the bot's settings name.", HelpName = "FOLDER" };

    private readonly Option<bool> _json = new("--json") { Description = "Print the list as JSON." };

    private readonly Option<string[]> _accept = new("--accept") { Description = "Take a cluster or question of the list, for --as or --draft; may be given several times.", HelpName = "NAME" };

    private readonly Option<string[]> _wordings = new("--wording") { Description = "Write this in place of the accepted questions; may be given several times.", HelpName = "TEXT" };

    private readonly Option<string?> _as = new("--as") { Description = "The entry that gets the accepted questions as alternates.", HelpName = "ENTRY" };

    private readonly Option<string?> _draft = new("--draft") { Description = "The name of a new entry to draft of the accepted questions.", HelpName = "NEW-ENTRY" };

    private readonly Option<string?> _group = new("--group") { Description = "The folder of the new entry.", HelpName = "GROUP" };

    private readonly Option<string?> _patch = new("--patch") { Description = "Write the change to this file as a unified diff; printed where it is left out.", HelpName = "FILE" };

    private readonly Option<bool> _apply = new("--apply") { Description = "Change the knowledge folder itself, and take the accepted questions off the list." };

    private readonly Option<string[]> _dismiss = new("--dismiss") { Description = "Delete a cluster or question of the list; may be given several times.", HelpName = "NAME" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _json, _accept, _wordings, _as, _draft, _group, _patch, _apply, _dismiss, _data, _knowledge })
        {
            command.Add(option);
        }
    }

    /// <exception cref="InputException">The options do not go together.</exception>
    public UnansweredWish Of(ParseResult parsed)
    {
        var (knowledge, data) = (parsed.GetValue(_knowledge), parsed.GetValue(_data));
        return (parsed.GetValue(_accept) ?? [], parsed.GetValue(_dismiss) ?? [], parsed.GetValue(_as), parsed.GetValue(_draft), parsed.GetValue(_group)) switch
        {
            ([], [], null, null, null) => new ListWish(knowledge, data, parsed.GetValue(_json)),
            ([], { Length: > 0 } names, null, null, null) => new DismissWish(knowledge, data, names),
            ({ Length: > 0 } names, [], { } entry, null, null) => new AcceptWish(knowledge, data, entry)
            {
                Names = names, Wordings = parsed.GetValue(_wordings) ?? [], Apply = parsed.GetValue(_apply), Patch = parsed.GetValue(_patch),
            },
            ({ Length: > 0 } names, [], null, { } id, { } group) => new DraftWish(knowledge, data, id, group)
            {
                Names = names, Wordings = parsed.GetValue(_wordings) ?? [], Apply = parsed.GetValue(_apply), Patch = parsed.GetValue(_patch),
            },
            _ => throw new InputException(new Problem("unanswered", 0, "These options do not go together.", "Give --accept NAME with --as ENTRY, --accept NAME with --draft NEW-ENTRY --group GROUP, --dismiss NAME, or none of them.")),
        };
    }
}
