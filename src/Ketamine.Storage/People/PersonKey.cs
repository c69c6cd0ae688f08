namespace Ketamine.Storage.People;

/// <summary>Stands for a person without naming one: a keyed hash of the channel and of the id that the channel gave.</summary>
public sealed record PersonKey
{
    internal PersonKey(string value) => Value = value;

    /// <summary>43 characters of base64url.</summary>
    public string Value { get; }

    public override string ToString() => Value;
}
