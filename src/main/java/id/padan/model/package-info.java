/** Plain records of the field that several stages share. Knows only the JDK. */
package id.padan.model;
