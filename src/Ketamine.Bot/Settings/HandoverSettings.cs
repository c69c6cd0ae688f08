namespace Ketamine.Bot.Settings;

/// <summary>Where questions go that a person wants people to answer: section <c>Handover</c>. Off unless a channel is named.</summary>
public sealed class HandoverSettings
{
    public const string Section = "Handover";

    /// <summary>The id of the Teams channel whose members answer; empty: nothing is passed on.</summary>
    public string Channel { get; set; } = "";

    /// <summary>Where the Bot Framework reaches that channel.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>How many questions may wait at once.</summary>
    public int MostWaiting { get; set; } = 50;

    public bool IsOn => Channel.Length > 0;
}
